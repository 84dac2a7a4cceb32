package org.shirube.genai;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** My Numbers, corporate numbers and telephone numbers: digits whose form alone tells little. */
final class Numbers {
    private static final String BETWEEN = "(?: {0,2}[-.()の・_]{0,2} {0,2})";
    private static final Pattern RUN =
            Pattern.compile("(?:\\+ ?|\\()?(?<![0-9])[0-9](?:" + BETWEEN + "[0-9]){6,39}(?![0-9])");
    /** What space alone keeps apart. */
    private static final Pattern UNIT = Pattern.compile("[^ ]+(?: ?[-.()の・_]{1,2} ?[^ ]+)*");

    private static final Pattern PERSONAL = Pattern.compile("個人番号|マイナンバー|my ?number|個人no");
    private static final Pattern CORPORATE = Pattern.compile("法人番号|インボイス|適格請求書|登録番号|corporate number");
    private static final Pattern TELEPHONE =
            Pattern.compile("電話|携帯|tel|fax|ファクス|ファックス|連絡先|phone|mobile|call|コール|直通|代表|番号通知");
    /** Numbers of other things are announced by a word of theirs. */
    private static final Pattern OF_A_THING = Pattern.compile(
            "(?:請求書?|伝票|注文|発注|契約|製造|管理|整理|受付|受理|品番|型番|型式|部品|物品|備品|資産|図書|商品|案件|追跡|問い?合わせ|送り状|申込|許可|文書|起案|決裁|工事|会計|isbn|jan|シリアル|ロット|コード|バーコード|product|invoice|serial|order|part|article|ref|tracking)"
                    + "(?: ?(?:番号|no\\.?|コード|id|number))?(?: ?[:は#(]| )*$");

    private static final Pattern AMOUNT = Pattern.compile("^ ?(?:円|万|千|億|個|件|枚|人|名|部|回|本|冊|%|km|kg|ドル|yen|バイト|byte)");

    private final Reading reading;
    private final List<Finding> found = new ArrayList<>();

    private Numbers(Reading reading) {
        this.reading = reading;
    }

    static List<Finding> in(Reading reading) {
        var numbers = new Numbers(reading);
        var run = RUN.matcher(reading.text());
        while (run.find()) numbers.look(run.start(), run.end());
        return numbers.found;
    }

    private void look(int from, int to) {
        var units = new ArrayList<int[]>();
        var unit = UNIT.matcher(reading.text()).region(from, to);
        while (unit.find()) units.add(new int[] {unit.start(), unit.end()});
        if (units.size() > 1) {
            int before = found.size();
            judge(from, to);
            if (found.size() > before) return;
            for (int many = 3; many <= 4; many++) {
                for (int first = 0; first + many <= units.size() && units.size() > many; first++)
                    judge(units.get(first)[0], units.get(first + many - 1)[1]);
            }
        }
        for (var one : units) judge(one[0], one[1]);
    }

    private void judge(int start, int to) {
        // a bracket that is not closed within belongs to the sentence
        var from = reading.text().charAt(start) == '('
                        && !reading.text().substring(start, to).contains(")")
                ? start + 1
                : start;
        var spelt = reading.text().substring(from, to);
        var digits = spelt.replaceAll("[^0-9]", "");
        var before = reading.textBefore(from, 20);
        var behind = reading.textBehind(to, 12);
        var ofAThing = OF_A_THING.matcher(before).find();
        if (digits.length() == 12 && !spelt.startsWith("+"))
            number(Sensitive.MY_NUMBER, from, to, isMyNumber(digits), isNear(PERSONAL, before, behind), ofAThing);
        if (digits.length() == 13 && !spelt.startsWith("+"))
            number(
                    Sensitive.CORPORATE_NUMBER,
                    from,
                    to,
                    isCorporateNumber(digits),
                    isNear(CORPORATE, before, behind) || before.endsWith("t"),
                    ofAThing && !CORPORATE.matcher(before).find());
        if (isPhone(spelt, digits)
                && !AMOUNT.matcher(behind).find()
                && (isNear(TELEPHONE, before, "") || !ofAThing && isWrittenAsPhone(spelt, digits)))
            found.add(reading.finding(Sensitive.PHONE, from, to, Clue.NUMBER_PLAN));
    }

    private void number(Sensitive kind, int from, int to, boolean fits, boolean named, boolean ofAThing) {
        if (!named
                && (!fits
                        || ofAThing
                        || AMOUNT.matcher(reading.textBehind(to, 6)).find())) return;
        if (!named && !isEven(reading.text().substring(from, to))) return;
        found.add(reading.finding(kind, from, to, fits ? Clue.CHECK_DIGIT : Clue.NEAR_WORD));
    }

    private static boolean isNear(Pattern word, String before, String behind) {
        return word.matcher(before).find() || word.matcher(behind).find();
    }

    /** Whether the groups are as long as one another (the first of a corporate number may stand alone): no table of figures. */
    private static boolean isEven(String spelt) {
        var groups = spelt.split("[^0-9]+");
        var last = groups[groups.length - 1].length();
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != last) return false;
        }
        return groups[0].length() == last || groups[0].length() == 1;
    }

    /** Source: 行政手続における特定の個人を識別するための番号の利用等に関する法律施行令, Article 8 (check digit), 2015. */
    static boolean isMyNumber(String digits) {
        if (!digits.matches("[0-9]{12}")) return false;
        int sum = 0;
        for (int n = 1; n <= 11; n++) sum += (digits.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        int rest = sum % 11;
        return digits.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }

    /** Source: 法人番号の指定等に関する省令, Article 2 (check digit), 2014. */
    static boolean isCorporateNumber(String digits) {
        if (!digits.matches("[1-9][0-9]{12}")) return false;
        int sum = 0;
        for (int n = 1; n <= 12; n++) sum += (digits.charAt(13 - n) - '0') * (n % 2 == 1 ? 1 : 2);
        return digits.charAt(0) - '0' == 9 - sum % 9;
    }

    private static boolean isPhone(String spelt, String digits) {
        var foreign = spelt.startsWith("+");
        if (!foreign && (!digits.startsWith("0") || digits.length() < 10 || digits.length() > 11)) return false;
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var number = numbers.parse(foreign ? "+" + digits.replaceFirst("^810", "81") : digits, "JP");
            return numbers.isValidNumber(number);
        } catch (NumberParseException none) {
            return false;
        }
    }

    /** Ten digits in a row are a telephone number only where a word says so, but for those that begin like one alone. */
    private static boolean isWrittenAsPhone(String spelt, String digits) {
        return !spelt.matches("[0-9]+") || digits.matches("0[5-9]0[0-9]{8}|0120[0-9]{6}");
    }
}
