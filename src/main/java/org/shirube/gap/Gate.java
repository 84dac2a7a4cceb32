package org.shirube.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gate at the end of one stage, as one person stands before it.
 *
 * @param conditions what records show, met or not
 * @param attested what whoever confirms has to say besides
 * @param named who confirms today
 * @param confirmations in force and withdrawn, the latest first
 */
public record Gate(
        String role,
        int stage,
        List<Condition> conditions,
        List<Kind> attested,
        Set<GateParty> named,
        List<GateConfirmation> confirmations)
        implements Serializable {

    /** What a gate can ask for; each has its message. */
    public enum Kind {
        TARGETS,
        OTHER_TARGETS,
        CORE,
        COURSES,
        PERMIT,
        WORKS,
        SHOWN,
        PEER_REVIEW,
        COACHED,
        INTERVIEW;

        /** As a page sends them. */
        public static Set<Kind> named(Collection<String> names) {
            return names.stream().map(Kind::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        }
    }

    /** @param missing codes of skills or courses; may hold more than what is needed */
    public record Condition(Kind kind, int have, int need, List<String> missing) implements Serializable {
        public boolean met() {
            return have >= need;
        }
    }

    /** Everything that records can show is there. */
    public boolean isReady() {
        return conditions.stream().allMatch(Condition::met);
    }

    public List<GateConfirmation> inForce() {
        return confirmations.stream().filter(GateConfirmation::isInForce).toList();
    }

    /** Whoever has to confirm and has not. */
    public List<GateParty> waitingFor() {
        if (passedOn().isPresent()) return List.of();
        var left = new ArrayList<>(named);
        inForce().forEach(one -> left.remove(one.party()));
        return left;
    }

    /**
     * The day of the last confirmation that it took. Whoever was named when the latest was given has to have given one: a
     * later version of the map that names others takes no passed gate away.
     */
    public Optional<LocalDate> passedOn() {
        var inForce = inForce();
        if (inForce.isEmpty()) return Optional.empty();
        var given = inForce.stream().map(GateConfirmation::party).toList();
        return given.containsAll(inForce.get(0).named())
                ? inForce.stream().map(GateConfirmation::decidedOn).max(LocalDate::compareTo)
                : Optional.empty();
    }

    public boolean isPassed() {
        return passedOn().isPresent();
    }
}
