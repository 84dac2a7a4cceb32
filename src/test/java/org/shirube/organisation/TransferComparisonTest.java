package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.file.StaffReader;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;

class TransferComparisonTest {
    private static final LocalDate JOINED = LocalDate.of(2020, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String HEAD = "職員番号,部署コード,職名,発令日,本務・兼務,長\n";

    static Person person(long id, String staffNo, LocalDate joined) {
        return new Person(1, staffNo, new Text("佐藤 美咲", "Misaki Sato"), "", joined) {
            @Override
            Long id() {
                return id;
            }
        };
    }

    private static UnitRow unit(long id, String code) {
        return new UnitRow(id, 1, 1L, code, Text.same("部署" + code), 0, "/%08d/".formatted(id));
    }

    private final Post held = new Post(1, 10, new Text("主事", "Officer"), false, true, JOINED, null);
    private final TransferComparison comparison = new TransferComparison(
            Map.of("000001", new TransferComparison.Member(person(1, "000001", JOINED), List.of(held))),
            Map.of("A", unit(10, "A"), "B", unit(20, "B"), "C", unit(30, "C")),
            Map.of("課長", "Head of section"),
            APRIL,
            TODAY);

    private TransferPreview compare(String lines) throws IOException {
        return comparison.compare(StaffReader.ofMoves()
                .add("異動.csv", new ByteArrayInputStream((HEAD + lines).getBytes(StandardCharsets.UTF_8)))
                .read());
    }

    @Test
    void aLineIsAMoveOnItsDayAndLeavesOtherPostsAlone() throws IOException {
        var preview = compare("000001,B,課長,,,○\n000001,C,主査,R8.5.1,兼務,\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows())
                .extracting(TransferRow::kind)
                .containsExactly(TransferKind.MOVES, TransferKind.SECOND);
        var move = preview.rows().get(0);
        assertThat(move.day()).isEqualTo(APRIL);
        assertThat(move.title().en()).isEqualTo("Head of section");
        assertThat(move.head()).isTrue();
        assertThat(move.before().unit().ja()).isEqualTo("部署A");
        assertThat(preview.rows().get(1).day()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(held.untilOn()).isEqualTo(APRIL);
    }

    @Test
    void twoMovesOfOnePersonFollowEachOther() throws IOException {
        var preview = compare("000001,B,主事,2026-04-01,,\n000001,C,主事,2026-10-01,,\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows().get(1).before().unit().ja()).isEqualTo("部署B");
    }

    @Test
    void everythingThatIsWrongIsToldByLine() throws IOException {
        var preview = compare(
                "999999,B,主事,,,\n000001,X,,,,\n000001,A,主事,,,\n000001,B,主事,1999-01-01,,\n000001,C,主査,,,\n000001,C,係長,,,\n");
        assertThat(preview.problems())
                .extracting(FileProblem::code)
                .containsExactlyInAnyOrder(
                        "unknownNumber", "unknownUnit", "titleMissing", "sameUnit", "importDay", "moveTwice");
        assertThat(preview.problems())
                .filteredOn(one -> one.code().equals("sameUnit"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.line()).isEqualTo(4);
                    assertThat(one.arguments()).containsExactly("000001");
                });
    }

    @Test
    void anEmptyFileIsAProblem() throws IOException {
        assertThat(compare("").problems()).extracting(FileProblem::code).containsExactly("noMoves");
    }
}
