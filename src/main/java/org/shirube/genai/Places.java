package org.shirube.genai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Postal addresses: a place down to a house number. A municipality alone is none. */
final class Places {
    private static final String PREFECTURE =
            "(?:北海道|東京都|京都府|大阪府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)";
    private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々ヶ]";
    private static final String FIGURE = "[0-9一二三四五六七八九十]{1,5}";
    private static final String NUMBER =
            "(?:" + FIGURE + " ?丁目 ?(?:" + FIGURE + " ?番地?(?: ?の? ?" + FIGURE + ")?(?: ?号)?|"
                    + FIGURE + "(?: ?- ?" + FIGURE + "){0,2}(?: ?号)?)?" + "|" + FIGURE + " ?番地?(?: ?[の-]? ?" + FIGURE
                    + ")?(?: ?号)?"
                    + "|[0-9]{1,5} ?- ?[0-9]{1,5}(?: ?- ?[0-9]{1,5}){0,2})";
    private static final Pattern ADDRESS = Pattern.compile("(?<prefecture>" + PREFECTURE + " ?)?(?<place>" + LETTER
            + "{1,9}?[市区町村郡]) ?(?<town>(?:" + LETTER + "| |[0-9]{1,2}条){0,26}?) ?(?<number>" + NUMBER
            + ")(?![0-9]|[窓会条年月日時人名件円個階冊点%])");
    private static final Pattern POSTCODE =
            Pattern.compile("(?:〒 ?|郵便番号[ :は]{0,2}|(?<![a-z])zip(?: code)?[: ]{1,2})[0-9]{3} ?-? ?[0-9]{4}(?![0-9])");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![0-9-])[0-9]{1,4}(?:-[0-9]{1,4}){1,3},? [a-z][a-z-]{1,24}(?:,? [a-z][a-z-]{1,24}){0,2},? ?[a-z-]{1,20}(?:-shi|-ku|-cho|-machi|-gun|-mura| city| ward)(?![a-z])");

    /** What an office writes behind the name of a town, where an address has none of it. */
    private static final Pattern OF_AN_OFFICE = Pattern.compile(
            "[課係部局室]|窓口|役所|役場|庁舎|議会|条例|規則|要綱|要領|会議|様式|第|令和|平成|昭和|職員|事業|計画|予算|補助|調査|項目|議案|資料|報告|番号|[はをでにともへ]\\p{IsHan}|^[はがをでにともへ]|[はがをでにともへ]$|^民");

    private static final Pattern NO_PLACE =
            Pattern.compile("^(?:[はがをのでにと]|この|その|当該?|各|全|同|他|本)?[市区町村郡]$|都市$|地区$|[はがをでに]");

    private Places() {}

    static List<Finding> in(Reading reading) {
        var found = new ArrayList<Finding>();
        var text = reading.text();
        var address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find(from)) {
            if (isAddress(address.group("prefecture"), address.group("place"), address.group("town"))) {
                found.add(reading.finding(
                        Sensitive.ADDRESS, start(text, address.start()), address.end(), Clue.PLACE_AND_NUMBER));
                from = address.end();
            } else {
                from = address.start() + 1;
            }
            if (from >= text.length()) break;
        }
        add(reading, POSTCODE, Clue.POSTCODE, found);
        add(reading, ENGLISH, Clue.PLACE_AND_NUMBER, found);
        return found;
    }

    private static boolean isAddress(String prefecture, String place, String town) {
        if (OF_AN_OFFICE.matcher(town).find()) return false;
        return prefecture != null || !NO_PLACE.matcher(place).find();
    }

    /** A postcode right before belongs to it. */
    private static int start(String text, int at) {
        var before =
                Pattern.compile("〒 ?[0-9]{3} ?-? ?[0-9]{4} ?$").matcher(text).region(Math.max(0, at - 14), at);
        return before.find() ? before.start() : at;
    }

    private static void add(Reading reading, Pattern shape, Clue clue, List<Finding> found) {
        var place = shape.matcher(reading.text());
        while (place.find()) found.add(reading.finding(Sensitive.ADDRESS, place.start(), place.end(), clue));
    }
}
