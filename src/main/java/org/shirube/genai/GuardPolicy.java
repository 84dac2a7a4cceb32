package org.shirube.genai;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happens to each kind of finding. */
public final class GuardPolicy implements Serializable {
    public static final GuardPolicy STANDARD = new GuardPolicy(
            Arrays.stream(Sensitive.values()).collect(Collectors.toMap(Function.identity(), Sensitive::standard)));
    private static final long serialVersionUID = 1;

    private final Map<Sensitive, GuardAct> acts;

    /** @param acts kinds that are missing are treated as the standard says */
    public GuardPolicy(Map<Sensitive, GuardAct> acts) {
        var all = new EnumMap<Sensitive, GuardAct>(Sensitive.class);
        for (var kind : Sensitive.values()) all.put(kind, acts.getOrDefault(kind, kind.standard()));
        this.acts = Collections.unmodifiableMap(all);
    }

    public GuardAct act(Sensitive kind) {
        return acts.get(kind);
    }

    /** The strictest of what happens to these. */
    GuardDecision decision(List<Finding> findings) {
        return findings.stream()
                .map(finding -> act(finding.kind()))
                .max(GuardAct::compareTo)
                .map(strictest -> switch (strictest) {
                    case ALLOW -> GuardDecision.ALLOWED;
                    case MASK -> GuardDecision.MASKED;
                    case BLOCK -> GuardDecision.BLOCKED;
                })
                .orElse(GuardDecision.CLEAR);
    }

    /** All kinds with their acts, in one line: {@code MY_NUMBER=BLOCK MAIL=MASK}. */
    String line() {
        return acts.entrySet().stream()
                .map(act -> act.getKey() + "=" + act.getValue())
                .collect(Collectors.joining(" "));
    }

    static GuardPolicy ofLine(String line) {
        var acts = new EnumMap<Sensitive, GuardAct>(Sensitive.class);
        for (var act : line.split(" ")) {
            var parts = act.split("=");
            if (parts.length == 2) acts.put(Sensitive.valueOf(parts[0]), GuardAct.valueOf(parts[1]));
        }
        return new GuardPolicy(acts);
    }
}
