package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrosswalkSheetTest {
    private final SkillMap five = SampleVersion.of(5, "A1=writes A2=reads");

    private static List<Relation> suggested(SkillMap from, SkillMap to) {
        return Crosswalks.sheet(from, to, List.of(), true).rows().stream()
                .map(CrosswalkRow::suggested)
                .toList();
    }

    @Test
    void whatIsUnchangedNeedsNoRow() {
        assertThat(Crosswalks.sheet(five, five, List.of(), true).untouched()).isEqualTo(2);
        assertThat(suggested(five, five)).isEmpty();
    }

    @Test
    void withAStepMoreAtTheTopEveryLevelKeepsItsTextAndMayBeConfirmedAtOnce() {
        var longer = new MapEdit.AddLevel().apply(five);
        assertThat(suggested(five, longer)).containsExactly(Relation.EXACT, Relation.EXACT);
        assertThat(Crosswalks.sheet(five, longer, List.of(), true).sameScale()).isFalse();
    }

    @Test
    void whereALevelWouldBeReadAsOneWithOtherWordsNothingIsSuggestedAsExact() {
        assertThat(suggested(five, SampleVersion.of(7, "A1=writes A2=reads")))
                .containsExactly(Relation.RELATED, Relation.RELATED);
    }

    @Test
    void whereTwoLevelsBecomeOneTheWordsOfOneAreGone() {
        assertThat(suggested(
                        SampleVersion.of(7, "A1=a"),
                        five.withSkills(SampleVersion.of(7, "A1=a").skills())))
                .containsExactly(Relation.RELATED);
    }
}
