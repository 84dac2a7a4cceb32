package org.shirube.genai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Accounts at banks: a number of six to eight digits behind words that say so. */
final class BankAccounts {
    private static final String NUMBER = "(?<number>[0-9](?:[ -]?[0-9]){5,7})(?![0-9])(?!-[0-9])(?! ?[円口件人名枚%年部個台])";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile(
                    "(?:銀行|信用金庫|信金|信用組合|信組|労働金庫|労金|農協|農業協同組合|漁協|ゆうちょ|(?<![a-z])bank(?![a-z])|(?<![a-z])ja(?![a-z]))[^\\n]{0,40}?(?:普通|当座|貯蓄|\\(普\\)|\\(当\\)|口座|account|番号)[^\\n0-9]{0,16}"
                            + NUMBER),
            Pattern.compile(
                    "(?:(?:振込|振替|入金|引落し?|受取|返金)先?口座|口座(?:番号|no\\.?)?|account (?:no\\.?|number))[^\\n0-9。、]{0,10}"
                            + NUMBER),
            Pattern.compile("記号[^\\n0-9]{0,4}(?<number>1[0-9]{4}(?:-[0-9])?[^\\n0-9]{1,10}[0-9]{6,8})(?![0-9])"),
            Pattern.compile("(?:普通|当座|貯蓄|\\(普\\)|\\(当\\))(?:預金|口座)?[ :no.]{0,5}" + NUMBER));

    private BankAccounts() {}

    static List<Finding> in(Reading reading) {
        var found = new ArrayList<Finding>();
        for (var shape : SHAPES) {
            var account = shape.matcher(reading.text());
            while (account.find())
                found.add(reading.finding(
                        Sensitive.BANK_ACCOUNT, account.start("number"), account.end("number"), Clue.ACCOUNT_SHAPE));
        }
        return found;
    }
}
