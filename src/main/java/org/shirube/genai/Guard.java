package org.shirube.genai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what must not leave for a language model: numbers, addresses, names, marks and the organisation's own words, also in
 * full width, with spaces between, with other hyphens. Knows rules and lists only, so that the same text is always judged the
 * same; what it cannot know (a citizen's name, a fact that points to one person) it does not find. How much it finds is
 * measured by {@code GuardCorpusTest}.
 */
public final class Guard {
    private final NameBook names;
    private final WordList words;

    public Guard(NameBook names, WordList words) {
        this.names = names;
        this.words = words;
    }

    /** In the order of the text; kinds may overlap, places of one kind do not. */
    public List<Finding> find(String text) {
        var reading = Reading.of(text);
        var tight = reading.tight();
        var found = new ArrayList<Finding>();
        found.addAll(Numbers.in(reading));
        found.addAll(BankAccounts.in(reading));
        found.addAll(Contacts.in(reading));
        found.addAll(Places.in(reading));
        found.addAll(Marks.in(reading));
        found.addAll(names.in(reading, tight));
        found.addAll(words.in(tight));
        return ordered(found);
    }

    public Guarded check(String text, GuardPolicy policy) {
        var findings = find(text);
        var decision = policy.decision(findings);
        return new Guarded(
                text, findings, decision, decision == GuardDecision.BLOCKED ? null : Masked.of(text, findings, policy));
    }

    /** The text with {@code […]} for whatever the policy does not let pass as it is; nobody puts that back. */
    String without(String text, GuardPolicy policy) {
        var out = new StringBuilder();
        int at = 0;
        for (var one : find(text)) {
            if (policy.act(one.kind()) == GuardAct.ALLOW || one.to() <= at) continue;
            if (one.from() >= at) out.append(text, at, one.from()).append("[…]");
            at = one.to();
        }
        return out.append(text.substring(at)).toString();
    }

    /** Of places of one kind that overlap the longest stays. */
    private static List<Finding> ordered(List<Finding> found) {
        found.sort(Comparator.comparing(Finding::length).reversed().thenComparing(Finding::from));
        var kept = new ArrayList<Finding>();
        for (var one : found) {
            if (kept.stream().noneMatch(other -> other.kind() == one.kind() && other.overlaps(one))) kept.add(one);
        }
        kept.sort(Comparator.comparing(Finding::from).thenComparing(Finding::kind));
        return List.copyOf(kept);
    }
}
