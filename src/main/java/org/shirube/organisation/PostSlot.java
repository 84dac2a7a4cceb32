package org.shirube.organisation;

import java.time.LocalDate;
import java.util.Objects;
import org.shirube.organisation.Staff.Held;
import org.shirube.organisation.StaffFile.StaffLine;

/** A post that stands or is to be, while a person's lines are compared with it: what ends it is decided step by step. */
final class PostSlot {
    private final Held held; // null for a new post
    private final StaffLine line; // null where no line speaks of the post
    private final boolean main;
    private final LocalDate from;
    private LocalDate until;
    private boolean dropped;

    private PostSlot(Held held, StaffLine line, boolean main, LocalDate from, LocalDate until) {
        this.held = held;
        this.line = line;
        this.main = main;
        this.from = from;
        this.until = until;
    }

    static PostSlot unmatched(Held held) {
        return new PostSlot(held, null, held.main(), held.from(), held.until());
    }

    static PostSlot matched(Held held, StaffLine line) {
        var until = line.until() == null ? held.until() : line.until();
        return new PostSlot(held, line, held.main(), held.from(), until);
    }

    static PostSlot added(StaffLine line, boolean main, LocalDate from) {
        return new PostSlot(null, line, main, from, line.until());
    }

    Held held() {
        return held;
    }

    StaffLine line() {
        return line;
    }

    boolean isNew() {
        return held == null;
    }

    boolean isUnmatched() {
        return line == null;
    }

    boolean main() {
        return main;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    /** It has, or would have, no day at all. */
    boolean isDropped() {
        return dropped;
    }

    String unit() {
        return held == null ? line.unit() : held.unit();
    }

    boolean isOn(LocalDate day) {
        return !dropped && !from.isAfter(day) && lastsBeyond(day);
    }

    boolean lastsBeyond(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    boolean endsBeforeItBegins() {
        return until != null && !until.isAfter(from);
    }

    /** Whether a new post of the same kind in the same unit takes this one's place. */
    boolean isFollowedBy(PostSlot next) {
        return held != null
                && main == next.main
                && held.unit().equals(next.line.unit())
                && Objects.equals(dropped ? from : until, next.from);
    }

    void endBy(LocalDate last) {
        if (lastsBeyond(last)) until = last;
        if (!until.isAfter(from)) dropped = true;
    }

    void drop() {
        dropped = true;
    }
}
