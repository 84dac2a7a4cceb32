package org.shirube.course.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shirube.course.TaskCard;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.i18n.Text;

class TaskCardReaderTest {
    private static final String CARD = """
            tasks:
              - id: H2-2a
                skill: H2
                level: 2
                title: {ja: 司会を任される, en: Chair a meeting}
                do: {ja: 会議の司会をします。, en: Chair a meeting.}
                evidence: {ja: 結論の記録。, en: The record.}
                confirms: roleOwner
                hours: 6
                weeks: 4
            """;

    @Test
    void aCardIsReadWhole() throws ContentProblem {
        var cards = TaskCardReader.read(files(CARD), skill -> true);
        assertThat(cards)
                .containsExactly(new TaskCard(
                        "H2-2a",
                        "H2",
                        2,
                        new Text("司会を任される", "Chair a meeting"),
                        new Text("会議の司会をします。", "Chair a meeting."),
                        new Text("結論の記録。", "The record."),
                        TaskCard.Confirmer.ROLE_OWNER,
                        6,
                        4));
    }

    @Test
    void aSkillThatNoMapHasIsRefusedWithItsLine() {
        assertThatThrownBy(() -> TaskCardReader.read(files(CARD), skill -> false))
                .isInstanceOf(ContentProblem.class)
                .hasMessageContaining("tasks/H.yaml")
                .hasMessageContaining("3")
                .hasMessageContaining("is no skill");
    }

    @Test
    void anIdCountsOnceOverAllFiles() {
        var twice = new ContentFiles("tasks", Map.of("H.yaml", CARD, "I.yaml", CARD));
        assertThatThrownBy(() -> TaskCardReader.read(twice, skill -> true)).hasMessageContaining("is used twice");
    }

    @Test
    void whoConfirmsMustBeKnown() {
        assertThatThrownBy(() -> TaskCardReader.read(files(CARD.replace("roleOwner", "friend")), skill -> true))
                .hasMessageContaining("manager, roleOwner or panel");
    }

    private static ContentFiles files(String yaml) {
        return new ContentFiles("tasks", Map.of("H.yaml", yaml));
    }
}
