package org.shirube.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shirube.organisation.StaffList;
import org.shirube.platform.i18n.Text;

/** みなと町: thirty people in three divisions. */
final class SmallTown {
    private final Random random;
    private final LocalDate today;

    SmallTown(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    StaffList list() {
        var names = new Names(random);
        var units = List.of(
                new StaffList.UnitLine("B-GA", null, new Text("総務課", "General Affairs")),
                new StaffList.UnitLine("B-CIT", null, new Text("住民課", "Residents")),
                new StaffList.UnitLine("B-WEL", null, new Text("福祉課", "Welfare")));
        var people = new ArrayList<StaffList.PersonLine>();
        var since = today.minusYears(2);
        for (int i = 0; i < 30; i++) {
            var unit = units.get(i % 3);
            boolean head = i < 3;
            var name = i == 0 ? names.of("浜田", "潤") : names.next();
            people.add(new StaffList.PersonLine(
                    "B%03d".formatted(i + 1),
                    name.full(),
                    name.kana(),
                    since,
                    null,
                    List.of(new StaffList.PostLine(
                            unit.code(),
                            head ? new Text("課長", "Division head") : new Text("主事", "Officer"),
                            head,
                            true,
                            since,
                            null,
                            List.of(new StaffList.RoleLine(head ? "R04" : "R03", 1, since))))));
        }
        return new StaffList(units, people);
    }
}
