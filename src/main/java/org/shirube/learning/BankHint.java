package org.shirube.learning;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.shirube.course.QuizItem;
import org.shirube.platform.i18n.Text;

/** What an author should look at again; the same that is measured of the items we ship. Nothing of it forbids anything. */
public enum BankHint {
    /** Whoever picks the longest option must not get through. */
    KEY_LONGEST,
    /** Two options that differ in nothing but width, case or spaces. */
    ALIKE,
    ALL_OF_THE_ABOVE,
    FEW_OPTIONS,
    NO_REASON,
    NO_EXPLANATION,
    TRANSLATION_MISSING,
    TRANSLATION_OUTDATED,
    /** Another item of the body has the same words. */
    ASKED_TWICE;

    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final int USUAL_OPTIONS = 3;
    private static final Pattern OF_THE_ABOVE = Pattern.compile(
            "(?:上記|以上)の?(?:すべて|全て|全部|いずれ|どれ)|(?:すべて|全て|いずれも)(?:が|は)?(?:正しい|当てはまる|誤り)"
                    + "|(?:all|none|both) of (?:the above|these|them)",
            Pattern.CASE_INSENSITIVE);

    /** All but {@link #ASKED_TWICE}, which only the bank knows. */
    static Set<BankHint> of(BankQuestion question) {
        var hints = EnumSet.noneOf(BankHint.class);
        var shown = shown(question);
        if (question.kind() == QuizItem.Kind.SINGLE && isKeyLongest(question.options())) hints.add(KEY_LONGEST);
        for (var language : LANGUAGES) {
            var known = new HashSet<String>();
            for (var text : shown) {
                var words = bare(text.in(language));
                if (!words.isEmpty() && !known.add(words)) hints.add(ALIKE);
                if (OF_THE_ABOVE.matcher(text.in(language)).find()) hints.add(ALL_OF_THE_ABOVE);
            }
        }
        if (question.isChoosing() && shown.size() < USUAL_OPTIONS) hints.add(FEW_OPTIONS);
        if (question.reasons().stream().anyMatch(why -> why.ja().isBlank())) hints.add(NO_REASON);
        if (question.explanation().ja().isBlank()) hints.add(NO_EXPLANATION);
        switch (question.translation()) {
            case MISSING -> hints.add(TRANSLATION_MISSING);
            case OUTDATED -> hints.add(TRANSLATION_OUTDATED);
            case COMPLETE -> {}
        }
        return hints;
    }

    private static List<Text> shown(BankQuestion question) {
        return question.kind() == QuizItem.Kind.MATCH
                ? question.pairs().stream().map(QuizItem.Pair::left).toList()
                : question.options().stream().map(QuizItem.Option::text).toList();
    }

    private static boolean isKeyLongest(List<QuizItem.Option> options) {
        return LANGUAGES.stream().anyMatch(language -> {
            int key = longest(options, true, language);
            return key > 0 && key > longest(options, false, language);
        });
    }

    private static int longest(List<QuizItem.Option> options, boolean right, String language) {
        return options.stream()
                .filter(option -> option.right() == right)
                .mapToInt(option -> option.text().in(language).length())
                .max()
                .orElse(0);
    }

    private static String bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s。．.、,，]+", "");
    }
}
