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
    enum Kind {
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
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String content;

    protected DraftStep() {} // JPA

    DraftStep(long draftId, int revision, String login, Instant now, Kind kind, List<MapChange> changes) {
        this.draftId = draftId;
        this.revision = revision;
        this.madeBy = login;
        this.madeAt = now;
        this.kind = kind;
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

    /** What somebody can take back and put again: each newest first. */
    record Stacks(ArrayDeque<List<MapChange>> undo, ArrayDeque<List<MapChange>> redo) {
        /** @param steps one person's, oldest first; what fell off the beginning can no longer be undone */
        static Stacks of(List<DraftStep> steps) {
            var stacks = new Stacks(new ArrayDeque<>(), new ArrayDeque<>());
            for (var step : steps) {
                switch (step.kind) {
                    case EDIT -> {
                        stacks.undo.push(step.changes());
                        stacks.redo.clear();
                    }
                    case UNDO -> move(step, stacks.undo, stacks.redo);
                    case REDO -> move(step, stacks.redo, stacks.undo);
                }
            }
            return stacks;
        }

        /** The stacks hold what was done; a step of undoing holds the reverse. */
        private static void move(DraftStep step, ArrayDeque<List<MapChange>> from, ArrayDeque<List<MapChange>> to) {
            from.poll();
            to.push(
                    step.kind == Kind.UNDO
                            ? step.changes().stream().map(MapChange::reversed).toList()
                            : step.changes());
        }
    }
}
