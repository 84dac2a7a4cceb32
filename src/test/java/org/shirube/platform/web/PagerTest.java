package org.shirube.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {
    @Test
    void theLastPageEndsWithTheList() {
        var page = new Pager(3, 30, 70);
        assertThat(page.first()).isEqualTo(61);
        assertThat(page.last()).isEqualTo(70);
        assertThat(page.more()).isFalse();
    }

    @Test
    void aFullPageIsFollowedByAnotherOnlyWhereThereAreMoreRows() {
        assertThat(new Pager(1, 30, 30).more()).isFalse();
        assertThat(new Pager(1, 30, 31).more()).isTrue();
        assertThat(new Pager(1, 30, 31).last()).isEqualTo(30);
    }

    @Test
    void aPageBeyondTheEndAndAnEmptyListShowNoRows() {
        for (var page : new Pager[] {new Pager(1, 30, 0), new Pager(4, 30, 70)}) {
            assertThat(page.first()).isZero();
            assertThat(page.last()).isZero();
            assertThat(page.more()).isFalse();
        }
    }

    @Test
    void noNumberInAnAddressLeadsOutOfTheNumbersThereAre() {
        assertThat(Pager.number(Integer.MIN_VALUE)).isEqualTo(1);
        assertThat((Pager.number(Integer.MAX_VALUE) - 1) * 500).isPositive();
    }
}
