package org.shirube.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** A person's main posts, one at most on any day, and what a move does to them. */
final class Career {
    private final Person person;
    private final List<Post> mains;

    /** @param posts of the person, second ones too */
    Career(Person person, List<Post> posts) {
        this.person = person;
        this.mains = new ArrayList<>(posts.stream().filter(Post::isMain).toList());
    }

    /**
     * What became of the posts.
     *
     * @param left the post held until the day; null for somebody without one
     * @param replaced a post that began on the very day and never had one; null for none
     * @param rolesFrom the post whose roles go along, because only title or headship change; null for none
     */
    record Move(Post begun, Post left, Post replaced, Post rolesFrom) {}

    /**
     * The post held on the day ends and a new one begins, until the old one would have ended. A post that began on that
     * very day is corrected by the move, and moves entered for later stay. In the same unit with the same title only
     * becoming its head is a move.
     *
     * @throws RuleBroken organisation.sameUnit, organisation.leftThen, organisation.notYetThen
     */
    Move move(long unitId, Text title, boolean head, LocalDate day) {
        requireInOffice(person, day);
        var held = mains.stream().filter(post -> post.isOn(day)).findFirst();
        if (held.isPresent()
                && held.get().unitId() == unitId
                && held.get().title().ja().equals(title.ja())
                && (held.get().isHead() || !head)) throw new RuleBroken("organisation.sameUnit", person.name());
        var until = held.map(Post::untilOn).orElseGet(() -> nextAfter(day));
        var begun = new Post(person.id(), unitId, title, head, true, day, until);
        var replaced = held.filter(post -> post.fromOn().equals(day)).orElse(null);
        if (replaced != null) mains.remove(replaced);
        else held.ifPresent(post -> post.endOn(day));
        var left = mains.stream().filter(post -> day.equals(post.untilOn())).findFirst();
        var rolesFrom = replaced != null && replaced.unitId() == unitId
                ? replaced
                : left.filter(post -> post.unitId() == unitId).orElse(null);
        mains.add(begun);
        return new Move(begun, left.orElse(null), replaced, rolesFrom);
    }

    private LocalDate nextAfter(LocalDate day) {
        return Stream.concat(mains.stream().map(Post::fromOn), Stream.ofNullable(person.leftOn()))
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Undoes a move that waits for its day: the post before lasts as long as the undone one would have.
     *
     * @return the post that lasts on; empty where somebody came back after a time without a post
     * @throws RuleBroken organisation.undoTooLate, organisation.undoFirst for somebody's very first post
     */
    Optional<Post> undo(Post waiting, LocalDate today) {
        if (!waiting.fromOn().isAfter(today)) throw new RuleBroken("organisation.undoTooLate", waiting.fromOn());
        var earlier = mains.stream()
                .filter(post -> post.fromOn().isBefore(waiting.fromOn()))
                .toList();
        if (earlier.isEmpty()) throw new RuleBroken("organisation.undoFirst", person.name());
        mains.remove(waiting);
        var before = earlier.stream()
                .filter(post -> waiting.fromOn().equals(post.untilOn()))
                .findFirst();
        before.ifPresent(post -> post.lastUntil(waiting.untilOn()));
        return before;
    }

    /** @throws RuleBroken organisation.leftThen */
    static void requireInOffice(Person person, LocalDate day) {
        if (person.leftOn() != null && !day.isBefore(person.leftOn()))
            throw new RuleBroken("organisation.leftThen", person.name(), day);
        if (day.isBefore(person.joinedOn())) throw new RuleBroken("organisation.notYetThen", person.name(), day);
    }
}
