package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.Staff.Held;
import org.shirube.organisation.Staff.Member;

class StaffFileTwiceTest {
    private final SampleStaff staff = new SampleStaff();

    /** Whatever stands and whatever a file says: taken over, the same file changes nothing, and nobody has two main posts. */
    @Test
    void theSameFileTwiceChangesNothing() {
        var random = new Random(8);
        int takenOver = 0;
        for (int round = 0; round < 1_500; round++) {
            staff.members.clear();
            staff.roles.clear();
            for (int n = 1; n <= 3; n++) randomMember(random, String.valueOf(n));
            var file = new StringBuilder(SampleStaff.HEAD);
            for (int n = 1; n <= 4; n++) {
                for (int lines = random.nextInt(3); lines > 0; lines--) file.append(randomLine(random, n));
            }
            boolean complete = random.nextBoolean();
            var preview = staff.compare(file.toString(), SampleStaff.DAY, complete);
            if (!preview.problems().isEmpty()) continue;
            takenOver++;
            staff.apply();
            var again = staff.compare(file.toString(), SampleStaff.DAY, complete);
            assertThat(again.changesNothing())
                    .as("%s%n%s%n%s", file, staff.members, again)
                    .isTrue();
            staff.members.values().forEach(StaffFileTwiceTest::assertOneMainPostAtATime);
        }
        assertThat(takenOver).isGreaterThan(500);
    }

    private static void assertOneMainPostAtATime(Member member) {
        var mains = member.posts().stream()
                .filter(Held::main)
                .sorted(Comparator.comparing(Held::from))
                .toList();
        for (int i = 0; i + 1 < mains.size(); i++)
            assertThat(mains.get(i).until())
                    .as(member.toString())
                    .isNotNull()
                    .isBeforeOrEqualTo(mains.get(i + 1).from());
        member.posts().stream()
                .filter(post -> post.until() != null)
                .forEach(post -> assertThat(post.until()).isAfter(post.from()));
    }

    private void randomMember(Random random, String staffNo) {
        var posts = new ArrayList<Held>();
        var from = SampleStaff.LONG_AGO.plusDays(random.nextInt(700));
        for (int n = random.nextInt(4); n > 0; n--) {
            var until = n == 1 && random.nextInt(4) > 0 ? null : from.plusDays(1 + random.nextInt(1600));
            posts.add(staff.held(code(random), title(random), true, from, until));
            if (until == null) break;
            from = until;
        }
        if (random.nextInt(3) == 0)
            posts.add(staff.held(code(random), title(random), false, SampleStaff.LONG_AGO, null));
        staff.member(staffNo, posts.toArray(Held[]::new));
    }

    private static String randomLine(Random random, int n) {
        var days = List.of("", "", "", "2026-04-01", "2026-02-01", "2026-08-01", "2021-04-01");
        return n + ",職員" + n + "," + code(random) + "," + title(random) + ","
                + List.of("", "本務", "本務", "兼務").get(random.nextInt(4)) + "," + days.get(random.nextInt(days.size()))
                + ","
                + (random.nextInt(6) == 0 ? "2026-12-01" : "") + "," + (random.nextInt(12) == 0 ? "2026-09-30" : "")
                + "\n";
    }

    private static String code(Random random) {
        return List.of("A", "B", "A1").get(random.nextInt(3));
    }

    private static String title(Random random) {
        return List.of("主事", "係長").get(random.nextInt(2));
    }
}
