package org.shirube.genai;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.shirube.organisation.FullName;

/**
 * The names of the organisation's people, in kanji, kana and Latin letters. A full name is found anywhere, a family name
 * alone only with a title or a form of address, because 森, 原 or 大和 are words too.
 *
 * <p>Names are looked up in a hash set by each length that occurs, from each letter with which one begins (decision 0035).
 */
public final class NameBook {
    public static final NameBook EMPTY = new NameBook(List.of());
    /** Letters of names that have an older form. */
    private static final String OLD = "髙﨑邉邊齋齊斉澤濱廣眞德嶋嶌";

    private static final String NEW = "高崎辺辺斎斎斎沢浜広真徳島島";
    private static final Pattern ADDRESSED = Pattern.compile(
            "^(?:さん|様(?!式|子|々|態|相)|さま|氏(?!名)|殿(?!堂)|くん|君(?!津)|ちゃん|先生|課長|係長|部長|局長|室長|次長|主事|主任|主査|主幹|参事|補佐|班長|所長|館長|専門官|調整官|企画官|審議官)");
    private static final Pattern INTRODUCED =
            Pattern.compile("(?:担当者?|責任者|起案者?|発信者?|決裁者?|氏名|名前|宛先?|差出人|記入者|contact)[:(は]$");
    private static final Pattern OF_AN_OFFICE = Pattern.compile("[課係部局室班長]の$");
    private static final Pattern SAYS_SO = Pattern.compile("^(?:です|と申し|宛|まで(?:連絡|電話|お))");
    /** What may stand right before a name without being part of it. */
    private static final Pattern END_OF_WORD =
            Pattern.compile(".*(?:[課係部局室班]|課長|係長|部長|局長|室長|主事|主任|主査|担当|職員|氏|先日|昨日|今日|本日|明日|今朝|今回|前任|後任)$");

    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]+");

    /** Full names with the length of the family name; 0 where it is not known apart. */
    private final Map<String, Integer> full = new HashMap<>();

    private final Set<String> families = new HashSet<>();
    private final Set<String> latin = new HashSet<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();
    private final BitSet firsts = new BitSet(Character.MAX_VALUE);

    public NameBook(Collection<FullName> people) {
        for (var person : people) {
            take(person.name().ja());
            if (person.kana() != null) take(person.kana());
            var words = Reading.of(person.name().en())
                    .text()
                    .replaceAll("[^a-z ]", "")
                    .strip()
                    .split(" +");
            if (words.length == 2) {
                latin.add(words[0] + " " + words[1]);
                latin.add(words[1] + " " + words[0]);
            }
        }
    }

    private void take(String name) {
        var parts = Reading.of(name.strip()).text().split(" +");
        var whole = folded(Reading.of(name).tight().text());
        if (whole.length() < 2 || WordList.isLatin(whole.charAt(0))) return;
        var family = folded(Reading.of(parts[0]).tight().text());
        full.put(whole, parts.length == 2 ? family.length() : 0);
        know(whole);
        if (parts.length != 2 || family.isEmpty()) return;
        families.add(family);
        know(family);
    }

    private void know(String name) {
        lengths.add(name.length());
        firsts.set(name.charAt(0));
    }

    List<Finding> in(Reading reading, Reading tight) {
        var found = new ArrayList<Finding>();
        if (!full.isEmpty()) japanese(tight, found);
        if (!latin.isEmpty()) latin(reading, found);
        return found;
    }

    private void japanese(Reading tight, List<Finding> found) {
        var text = folded(tight.text());
        for (int at = 0; at < text.length(); at++) {
            if (!firsts.get(text.charAt(at))) continue;
            for (var length : lengths.descendingSet()) {
                int end = at + length;
                if (end > text.length()) continue;
                var part = text.substring(at, end);
                var clue = clue(tight, text, part, at, end);
                if (clue == null) continue;
                found.add(tight.finding(Sensitive.OWN_NAME, at, end, clue));
                at = end - 1;
                break;
            }
        }
    }

    private Clue clue(Reading tight, String text, String part, int at, int end) {
        var family = full.get(part);
        if (family != null && isWholeName(tight, text, part, family, at, end)) return Clue.FULL_NAME;
        return families.contains(part) && isAddressed(tight, text, part, at, end) ? Clue.FAMILY_NAME : null;
    }

    private static boolean isWholeName(Reading tight, String text, String name, int family, int at, int end) {
        var apart = family > 0 && tight.isGapBefore(at + family);
        if (isKana(name)) return name.length() >= 6 || name.length() >= 4 && (apart || !isKana(tight.before(at)));
        if (name.length() >= 4) return true;
        var begins = begins(tight, text, at);
        var ends = !isHan(tight.behind(end))
                || ADDRESSED.matcher(text.substring(end)).find();
        return begins && ends;
    }

    private static boolean isAddressed(Reading tight, String text, String family, int at, int end) {
        if (isKana(family) ? family.length() < 2 || isKana(tight.before(at)) : !begins(tight, text, at)) return false;
        var behind = text.substring(end, Math.min(text.length(), end + 6));
        if (ADDRESSED.matcher(behind).find()) return true;
        var before = text.substring(Math.max(0, at - 8), at);
        if (OF_AN_OFFICE.matcher(before).find() && SAYS_SO.matcher(behind).find()) return true;
        return INTRODUCED.matcher(before).find() && !isHan(tight.behind(end));
    }

    /** Whether no other word runs into it. */
    private static boolean begins(Reading tight, String text, int at) {
        return !isHan(tight.before(at))
                || END_OF_WORD.matcher(text.substring(Math.max(0, at - 4), at)).matches();
    }

    private void latin(Reading reading, List<Finding> found) {
        var word = LATIN_WORD.matcher(reading.text());
        int from = -1;
        int end = -1;
        String last = null;
        while (word.find()) {
            var near =
                    last != null && reading.text().substring(end, word.start()).matches("[ ,.·-]{1,2}");
            if (near && latin.contains(last + " " + word.group()))
                found.add(reading.finding(Sensitive.OWN_NAME, from, word.end(), Clue.FULL_NAME));
            last = word.group();
            from = word.start();
            end = word.end();
        }
    }

    /** Katakana as hiragana, old letters as new ones; as long as before. */
    private static String folded(String text) {
        var folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            int old = OLD.indexOf(c);
            if (c >= 'ァ' && c <= 'ヶ') folded.setCharAt(i, (char) (c - 0x60));
            else if (old >= 0) folded.setCharAt(i, NEW.charAt(old));
        }
        return folded.toString();
    }

    private static boolean isKana(String text) {
        return text.chars().allMatch(c -> isKana((char) c));
    }

    private static boolean isKana(char c) {
        return c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ー' || c >= 'ｦ' && c <= 'ﾟ';
    }

    private static boolean isHan(char c) {
        return c == '々' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
