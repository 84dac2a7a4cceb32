package org.shirube.lrs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as statements write them: ISO 8601 in 1.0.3, RFC 3339 in 2.0, and never with an offset of minus nothing. */
public final class XapiTime {
    private static final String OFFSET = "(?<offset>[Zz]|[+-]\\d{2}(?::?\\d{2})?)";
    private static final Pattern EXTENDED = Pattern.compile("(?<y>\\d{4})-(?<mo>\\d{2})-(?<d>\\d{2})[Tt ]"
            + "(?<h>\\d{2}):(?<mi>\\d{2}):(?<s>\\d{2})(?:[.,](?<f>\\d{1,18}))?" + OFFSET + "?");
    private static final Pattern BASIC = Pattern.compile("(?<y>\\d{4})(?<mo>\\d{2})(?<d>\\d{2})T"
            + "(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})(?:[.,](?<f>\\d{1,18}))?" + OFFSET + "?");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int LEAP_SECOND = 60;
    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private XapiTime() {}

    /** Empty for what is no moment. Without an offset, which 1.0.3 allows, it counts as UTC. Kept to the microsecond. */
    public static Optional<Instant> parse(String text, XapiVersion version) {
        var extended = EXTENDED.matcher(text);
        if (extended.matches())
            return version == XapiVersion.V1_0_3 && text.charAt(10) == ' '
                    ? Optional.empty()
                    : instant(extended, version);
        var basic = BASIC.matcher(text);
        return version == XapiVersion.V1_0_3 && basic.matches() ? instant(basic, version) : Optional.empty();
    }

    private static Optional<Instant> instant(Matcher found, XapiVersion version) {
        var offset = found.group("offset");
        if (offset == null && version == XapiVersion.V2_0_0) return Optional.empty();
        if (offset != null && offset.matches("-00(:?00)?")) return Optional.empty();
        try {
            int second = number(found, "s");
            if (second > LEAP_SECOND) return Optional.empty();
            var local = LocalDateTime.of(
                    number(found, "y"),
                    number(found, "mo"),
                    number(found, "d"),
                    number(found, "h"),
                    number(found, "mi"),
                    Math.min(second, 59), // a leap second is the one before it: no clock here knows them
                    nanos(found.group("f")));
            return Optional.of(local.toInstant(zone(offset)).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static ZoneOffset zone(String offset) {
        return offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset.toUpperCase(java.util.Locale.ROOT));
    }

    /** In UTC with milliseconds, or with microseconds where there are any. */
    public static String format(Instant moment) {
        return moment.getNano() % NANOS_OF_A_MILLI == 0 ? UTC.format(moment) : moment.toString();
    }
}
