package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftStepTest {
    private static final MapChange A = new MapChange("title/ja", "一\n行\\", "二");
    private static final MapChange B = new MapChange("title/ja", "二", "");
    private final List<DraftStep.Made> history = new ArrayList<>();

    private void made(DraftStep.Act act) {
        history.add(new DraftStep.Made(history.size() + 1, act));
    }

    private DraftStep.Stacks stacks() {
        return DraftStep.Stacks.of(history);
    }

    @Test
    void aStepGivesBackItsChanges() {
        var step = new DraftStep(1, 1, "hr", Instant.EPOCH, DraftStep.Act.EDIT, List.of(A, B));
        assertThat(step.changes()).containsExactly(A, B);
    }

    @Test
    void theLastEditIsTakenBackFirst() {
        made(DraftStep.Act.EDIT);
        made(DraftStep.Act.EDIT);
        assertThat(stacks().undo().peek()).isEqualTo(2);
        made(DraftStep.Act.UNDO);
        assertThat(stacks().undo().peek()).isEqualTo(1);
        assertThat(stacks().redo().peek()).isEqualTo(2);
    }

    @Test
    void whatIsPutAgainCanBeTakenBackAgain() {
        made(DraftStep.Act.EDIT);
        made(DraftStep.Act.UNDO);
        made(DraftStep.Act.REDO);
        assertThat(stacks().redo()).isEmpty();
        assertThat(stacks().undo().peek()).isEqualTo(1);
    }

    @Test
    void aNewEditEndsWhatCouldBePutAgain() {
        made(DraftStep.Act.EDIT);
        made(DraftStep.Act.UNDO);
        made(DraftStep.Act.EDIT);
        assertThat(stacks().redo()).isEmpty();
        assertThat(stacks().undo()).containsExactly(3);
    }

    @Test
    void whatFellOffTheBeginningIsNotMissed() {
        made(DraftStep.Act.UNDO);
        made(DraftStep.Act.REDO);
        assertThat(stacks().undo()).isEmpty();
        assertThat(stacks().redo()).isEmpty();
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
