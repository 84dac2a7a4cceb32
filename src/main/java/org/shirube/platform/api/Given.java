package org.shirube.platform.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads what a caller gave as text; whatever cannot be read is {@link BadInput} that names the field. */
public final class Given {
    private Given() {}

    /** @return null when nothing was given */
    public static LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            throw new BadInput(field, "date");
        }
    }

    /** @return null when nothing was given */
    public static Long number(String field, String text) {
        if (text == null || text.isBlank()) return null;
        if (!text.strip().matches("\\d{1,18}")) throw new BadInput(field, "number");
        return Long.valueOf(text.strip());
    }

    /** @return {@code otherwise} when nothing was given */
    public static int number(String field, String text, int otherwise, int least, int most) {
        var number = number(field, text);
        if (number == null) return otherwise;
        if (number < least || number > most) throw new BadInput(field, "range");
        return number.intValue();
    }

    public static boolean flag(String field, String text, boolean otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        if (!text.strip().matches("true|false")) throw new BadInput(field, "unknown");
        return text.strip().equals("true");
    }

    /** A constant by its name in lower case. @return null when nothing was given */
    public static <E extends Enum<E>> E oneOf(Class<E> type, String field, String text) {
        if (text == null || text.isBlank()) return null;
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(text.strip())) return constant;
        }
        throw new BadInput(field, "unknown");
    }

    /** As the API writes a constant: {@code selfOnly} for SELF_ONLY; null for null. */
    public static String word(Enum<?> constant) {
        if (constant == null) return null;
        var word = new StringBuilder();
        for (var part : constant.name().split("_")) {
            word.append(
                    word.isEmpty()
                            ? part.toLowerCase(Locale.ROOT)
                            : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    /** @throws BadInput when blank or longer than {@code longest} characters */
    public static void text(String field, String value, int longest) {
        atMost(field, required(field, value), longest);
    }

    public static void atMost(String field, String value, int longest) {
        if (value != null && value.length() > longest) throw new BadInput(field, "range");
    }

    /** The list itself, without gaps; an empty one for null. */
    public static <T> List<T> list(String field, List<T> values, int most) {
        if (values == null) return List.of();
        if (values.size() > most) throw new BadInput(field, "range");
        if (values.stream().anyMatch(Objects::isNull)) throw new BadInput(field, "required");
        return List.copyOf(values);
    }

    public static <T> T required(String field, T value) {
        if (value == null || (value instanceof String text && text.isBlank())) throw new BadInput(field, "required");
        return value;
    }
}
