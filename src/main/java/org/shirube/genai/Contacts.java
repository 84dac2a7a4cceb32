package org.shirube.genai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses of mail, also where people hide the at sign from machines. */
final class Contacts {
    private static final String AT = " ?(?:@|\\(at\\)|\\[at\\]|<at>|\\(アット(?:マーク)?\\)|アットマーク|[★☆]) ?";
    private static final Pattern MAIL = Pattern.compile(
            "(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}" + AT
                    + "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])? ?(?:\\.|\\(dot\\)|\\[dot\\]) ?)+(?<top>[a-z]{2,24})(?![a-z0-9])");
    private static final Pattern SPELT_OUT =
            Pattern.compile("(?<![a-z0-9])(?:[a-z0-9._%+-] )+@(?: [a-z0-9-])+ \\.(?: [a-z0-9.-])+(?![a-z0-9])");
    /** Files such as {@code logo@2x.png}. */
    private static final Pattern FILE = Pattern.compile("png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|pptx?|zip|csv|txt");

    private Contacts() {}

    static List<Finding> in(Reading reading) {
        var found = new ArrayList<Finding>();
        var mail = MAIL.matcher(reading.text());
        while (mail.find()) {
            if (!FILE.matcher(mail.group("top")).matches())
                found.add(reading.finding(Sensitive.MAIL, mail.start(), mail.end(), Clue.MAIL_SHAPE));
        }
        var spelt = SPELT_OUT.matcher(reading.text());
        while (spelt.find()) found.add(reading.finding(Sensitive.MAIL, spelt.start(), spelt.end(), Clue.MAIL_SHAPE));
        return found;
    }
}
