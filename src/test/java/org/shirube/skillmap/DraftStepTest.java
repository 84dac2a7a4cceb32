package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftStepTest {
    private static final MapChange A = new MapChange("title/ja", "一\n行\\", "二");
    private static final MapChange B = new MapChange("title/ja", "二", "");
    private final List<DraftStep> steps = new ArrayList<>();

    private void step(DraftStep.Kind kind, MapChange... changes) {
        steps.add(new DraftStep(1, steps.size() + 1, "hr", Instant.EPOCH, kind, List.of(changes)));
    }

    private DraftStep.Stacks stacks() {
        return DraftStep.Stacks.of(steps);
    }

    @Test
    void aStepGivesBackItsChanges() {
        step(DraftStep.Kind.EDIT, A, B);
        assertThat(steps.get(0).changes()).containsExactly(A, B);
    }

    @Test
    void theLastEditIsTakenBackFirst() {
        step(DraftStep.Kind.EDIT, A);
        step(DraftStep.Kind.EDIT, B);
        assertThat(stacks().undo().peek()).containsExactly(B);
        step(DraftStep.Kind.UNDO, B.reversed());
        assertThat(stacks().undo().peek()).containsExactly(A);
        assertThat(stacks().redo().peek()).containsExactly(B);
    }

    @Test
    void whatIsPutAgainCanBeTakenBackAgain() {
        step(DraftStep.Kind.EDIT, A);
        step(DraftStep.Kind.UNDO, A.reversed());
        step(DraftStep.Kind.REDO, A);
        assertThat(stacks().redo()).isEmpty();
        assertThat(stacks().undo().peek()).containsExactly(A);
    }

    @Test
    void aNewEditEndsWhatCouldBePutAgain() {
        step(DraftStep.Kind.EDIT, A);
        step(DraftStep.Kind.UNDO, A.reversed());
        step(DraftStep.Kind.EDIT, B);
        assertThat(stacks().redo()).isEmpty();
        assertThat(stacks().undo()).hasSize(1);
    }

    @Test
    void whatFellOffTheBeginningIsNotMissed() {
        step(DraftStep.Kind.UNDO, A.reversed());
        assertThat(stacks().undo()).isEmpty();
        assertThat(stacks().redo().peek()).containsExactly(A);
    }

    @Test
    void aDraftGivesBackItsMap() {
        for (long seed = 0; seed < 100; seed++) {
            var map = SampleMap.wild(seed);
            var draft = new MapDraft(1, null, map, "hr", Instant.EPOCH);
            assertThat(draft.map()).as("seed %d", seed).isEqualTo(map);
            var other = SampleMap.wild(seed + 500);
            draft.become(other, "hr", Instant.EPOCH);
            assertThat(draft.map()).isEqualTo(other);
        }
    }
}
