package org.shirube.genai;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with placeholders such as {@code [PHONE_1]} in place of what stays here; the same words always have the same one.
 *
 * @param text what may go out
 * @param kept the words by placeholder, in the order of the text
 */
public record Masked(String text, Map<String, String> kept) implements Serializable {
    static Masked of(String text, List<Finding> findings, GuardPolicy policy) {
        var kept = new LinkedHashMap<String, String>();
        var placeholders = new HashMap<String, String>();
        var out = new StringBuilder();
        int at = 0;
        for (var place : places(findings, policy)) {
            var words = place.in(text);
            var same = place.kind() + " " + Reading.of(words).tight().text();
            var placeholder = placeholders.computeIfAbsent(same, any -> free(place.kind(), text, kept));
            kept.putIfAbsent(placeholder, words);
            out.append(text, at, place.from()).append(placeholder);
            at = place.to();
        }
        return new Masked(out.append(text.substring(at)).toString(), kept);
    }

    /** What is masked, places that overlap made one, which is of the longer one's kind. */
    private static List<Finding> places(List<Finding> findings, GuardPolicy policy) {
        var places = new ArrayList<Finding>();
        findings.stream()
                .filter(finding -> policy.act(finding.kind()) == GuardAct.MASK)
                .sorted(Comparator.comparing(Finding::from))
                .forEach(finding -> {
                    if (places.isEmpty() || !places.get(places.size() - 1).overlaps(finding)) {
                        places.add(finding);
                        return;
                    }
                    var last = places.remove(places.size() - 1);
                    var longer = finding.length() > last.length() ? finding : last;
                    places.add(
                            new Finding(longer.kind(), last.from(), Math.max(last.to(), finding.to()), longer.clue()));
                });
        return places;
    }

    /** A placeholder that the writer did not write. */
    private static String free(Sensitive kind, String text, Map<String, String> kept) {
        for (int number = 1; ; number++) {
            var placeholder = "[" + kind + "_" + number + "]";
            if (!kept.containsKey(placeholder) && !text.contains(placeholder)) return placeholder;
        }
    }

    /** Turns placeholders back that come piece by piece. */
    public Unmasking unmasking() {
        return new Unmasking(kept);
    }

    /** A whole answer with the words in place of the placeholders. */
    public String turnedBack(String answer) {
        var unmasking = unmasking();
        return unmasking.next(answer) + unmasking.rest();
    }
}
