package org.shirube.genai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Marks of classification on a text. Talk about such marks is none. */
final class Marks {
    private static final String GAP = "[ ・._-]{0,2}";
    private static final Pattern STRONG = Pattern.compile(spaced("極秘")
            + "|" + spaced("厳秘") + "|" + spaced("部外秘") + "|" + spaced("社外秘") + "|" + spaced("対外秘") + "|"
            + spaced("庁外秘") + "|" + spaced("取扱厳重注意") + "|取" + GAP + "り?" + GAP + "扱" + GAP + "い?" + GAP
            + "注" + GAP + "意(?!事項|点|書|を|が|す)|" + spaced("関係者限り") + "|" + spaced("部内限り") + "|機密性" + GAP
            + "[3三](?:情報)?|マル秘|(?:丸|○)秘|特定秘密(?!の?保護)");
    private static final Pattern MENTION = Pattern.compile(
            "^[」』\"']?(?:情報|文書|資料)?[」』\"']?(?:とは|って|の(?:意味|定義|基準|例|区分|違い)|という|に(?:当たる|当たら|該当)|と(?:書かれ|表示|記載|は|の違い))");
    /** Words that are marks only where they stand alone: in brackets, on a line of their own, behind the name of the field. */
    private static final Pattern ALONE = Pattern.compile(
            "[\\[(【〔<《]" + GAP + "(?:秘|機密|非公開|内部限り|secret|confidential|top secret|internal)" + GAP
                    + "[\\])】〕>》]|(?:^|\\n)" + GAP + "(?:秘|機密|非公開|内部限り|secret|confidential|top secret)" + GAP
                    + "(?=\\n|$)|(?:機密区分|取扱区分|取扱い?|区分|classification) ?: ?(?:秘|機密|secret|confidential|top secret)(?![\\p{IsHan}a-z])");

    private static final Pattern LATIN = Pattern.compile(
            "(?<![a-z])(?:" + "c o n f i d e n t i a l".replace(" ", " ?")
                    + "|top ?secret|strictly confidential|for (?:official|internal) use only|internal use only|s e c r e t)(?![a-z])");
    private static final Pattern STATED =
            Pattern.compile("(?:document|file|material|report|information) is (?:strictly |highly )?confidential");

    private Marks() {}

    private static String spaced(String word) {
        return String.join(GAP, word.split(""));
    }

    static List<Finding> in(Reading reading) {
        var found = new ArrayList<Finding>();
        var text = reading.text();
        var strong = STRONG.matcher(text);
        while (strong.find()) {
            if (!MENTION.matcher(reading.textBehind(strong.end(), 12)).find())
                add(reading, strong.start(), strong.end(), found);
        }
        var alone = ALONE.matcher(text);
        while (alone.find()) {
            int from = alone.start();
            while (text.charAt(from) == '\n') from++;
            add(reading, from, alone.end(), found);
        }
        var latin = LATIN.matcher(text);
        while (latin.find()) {
            var mark = reading.finding(Sensitive.CLASSIFICATION, latin.start(), latin.end(), Clue.MARK);
            if (!latin.group().replace(" ", "").equals("confidential") || isStamp(reading, mark)) found.add(mark);
        }
        var stated = STATED.matcher(text);
        while (stated.find()) add(reading, stated.start(), stated.end(), found);
        for (int at = reading.written().indexOf('㊙');
                at >= 0;
                at = reading.written().indexOf('㊙', at + 1))
            found.add(new Finding(Sensitive.CLASSIFICATION, at, at + 1, Clue.MARK));
        return found;
    }

    /** In capitals, or at the head of a line with a colon: not a word of a sentence. */
    private static boolean isStamp(Reading reading, Finding mark) {
        var written = mark.in(reading.written());
        return written.equals(written.toUpperCase(java.util.Locale.ROOT))
                || reading.written().substring(mark.to()).matches("(?s)^ ?[:：].*")
                        && (mark.from() == 0 || reading.written().charAt(mark.from() - 1) == '\n');
    }

    private static void add(Reading reading, int from, int to, List<Finding> found) {
        found.add(reading.finding(Sensitive.CLASSIFICATION, from, to, Clue.MARK));
    }
}
