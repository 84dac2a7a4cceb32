package org.shirube.skillmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one revision of a draft changed, so that it can be undone and told to the others who edit. */
@Entity
@Table(name = "map_draft_step")
public class DraftStep {
    enum Act {
        EDIT,
        UNDO,
        REDO
    }

    @Id
    @GeneratedValue(generator = "map_draft_step_seq")
    @SequenceGenerator(name = "map_draft_step_seq", sequenceName = "map_draft_step_seq", allocationSize = 50)
    private Long id;

    @Column(name = "draft_id", updatable = false)
    private Long draftId;

    @Column(updatable = false)
    private int revision;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Act act;

    @Column(updatable = false)
    private String content;

    protected DraftStep() {} // JPA

    DraftStep(long draftId, int revision, String login, Instant now, Act act, List<MapChange> changes) {
        this.draftId = draftId;
        this.revision = revision;
        this.madeBy = login;
        this.madeAt = now;
        this.act = act;
        this.content = changes.stream()
                .map(change -> change.path() + "\n" + MapFields.escaped(change.before()) + "\n"
                        + MapFields.escaped(change.after()) + "\n")
                .collect(Collectors.joining());
    }

    List<MapChange> changes() {
        var lines = content.split("\n", -1);
        var changes = new ArrayList<MapChange>();
        for (int at = 0; at + 2 < lines.length; at += 3) {
            changes.add(
                    new MapChange(lines[at], MapFields.unescaped(lines[at + 1]), MapFields.unescaped(lines[at + 2])));
        }
        return changes;
    }

    int revision() {
        return revision;
    }

    String madeBy() {
        return madeBy;
    }

    /** One line of somebody's history. */
    record Made(int revision, Act act) {}

    /** Revisions that somebody can take back and put again: each newest first. */
    record Stacks(ArrayDeque<Integer> undo, ArrayDeque<Integer> redo) {
        /** @param history one person's, oldest first; what fell off the beginning can no longer be undone */
        static Stacks of(List<Made> history) {
            var stacks = new Stacks(new ArrayDeque<>(), new ArrayDeque<>());
            for (var made : history) {
                switch (made.act) {
                    case EDIT -> {
                        stacks.undo.push(made.revision);
                        stacks.redo.clear();
                    }
                    case UNDO -> move(stacks.undo, stacks.redo);
                    case REDO -> move(stacks.redo, stacks.undo);
                }
            }
            return stacks;
        }

        private static void move(ArrayDeque<Integer> from, ArrayDeque<Integer> to) {
            if (!from.isEmpty()) to.push(from.pop());
        }
    }
}
