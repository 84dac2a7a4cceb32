package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.i18n.Text;

class RatersTest {
    private static final List<UnitRow> TREE = List.of(
            unit(1, null, "/00000001/"),
            unit(2, 1L, "/00000001/00000002/"),
            unit(3, 2L, "/00000001/00000002/00000003/"));

    private static UnitRow unit(long id, Long parent, String path) {
        return new UnitRow(id, 1, parent, "U" + id, Text.same("U" + id), 0, path);
    }

    @Test
    void theHeadOfTheUnitLooksAtItsPeople() {
        assertThat(new Raters(TREE, Set.of(1L, 2L, 3L)).unitFor(3, false)).contains(3L);
    }

    @Test
    void aHeadIsLookedAtByTheNextOneAbove() {
        assertThat(new Raters(TREE, Set.of(1L, 2L, 3L)).unitFor(3, true)).contains(2L);
        assertThat(new Raters(TREE, Set.of(1L, 3L)).unitFor(3, true)).contains(1L);
    }

    @Test
    void aUnitWithoutHeadIsLookedAtFromAboveAndTheTopByNobody() {
        assertThat(new Raters(TREE, Set.of(2L)).unitFor(3, false)).contains(2L);
        assertThat(new Raters(TREE, Set.of(2L)).unitFor(2, true)).isEmpty();
        assertThat(new Raters(TREE, Set.of()).unitFor(3, false)).isEmpty();
    }
}
