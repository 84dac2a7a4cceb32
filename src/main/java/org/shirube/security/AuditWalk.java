package org.shirube.security;

import java.util.Objects;

/** Recomputes a chain, act by act from the first. */
final class AuditWalk {
    private final Long notedNumber;
    private final String notedHash;
    private String previous;
    private long last;
    private long breaks;
    private Long at;
    private AuditCheck.Break why;
    private AuditCheck.Noted noted;

    /** @param notedNumber of an act that was written down with its hash; null for none */
    AuditWalk(long organisationId, Long notedNumber, String notedHash) {
        this.notedNumber = notedNumber;
        this.notedHash = notedHash;
        this.previous = AuditHash.first(organisationId);
        this.noted = notedNumber == null ? AuditCheck.Noted.NONE : AuditCheck.Noted.GONE;
        if (notedNumber != null && notedNumber == 0) compare(previous); // the head of a chain without acts
    }

    /** The sealed acts in the order of their numbers. */
    void take(AuditRow act) {
        if (act.number() != last + 1) broken(last + 1, AuditCheck.Break.MISSING);
        else if (!Objects.equals(previous, act.previousHash())) broken(act.number(), AuditCheck.Break.REPLACED);
        if (!hashOf(act).equals(act.hash())) broken(act.number(), AuditCheck.Break.CHANGED);
        if (act.number().equals(notedNumber)) compare(act.hash());
        last = act.number();
        previous = act.hash();
    }

    private void compare(String hash) {
        noted = Objects.equals(hash, notedHash) ? AuditCheck.Noted.SAME : AuditCheck.Noted.DIFFERS;
    }

    private static String hashOf(AuditRow act) {
        return AuditHash.of(
                String.valueOf(act.previousHash()),
                act.number(),
                act.at(),
                act.actor(),
                act.act(),
                act.subject(),
                act.detail());
    }

    long last() {
        return last;
    }

    /** @param head where the chain was left */
    AuditCheck end(AuditHead head) {
        if (last < head.acts()) broken(last + 1, AuditCheck.Break.CUT_OFF);
        else if (last > head.acts() || !Objects.equals(previous, head.hash())) broken(last, AuditCheck.Break.OTHER_END);
        return new AuditCheck(head, breaks, at, why, noted);
    }

    private void broken(long number, AuditCheck.Break reason) {
        if (breaks++ > 0) return;
        at = number;
        why = reason;
    }
}
