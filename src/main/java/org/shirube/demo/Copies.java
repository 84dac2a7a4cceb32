package org.shirube.demo;

import java.util.ArrayList;
import java.util.List;
import org.shirube.organisation.StaffList;
import org.shirube.organisation.StaffList.PersonLine;
import org.shirube.organisation.StaffList.PostLine;
import org.shirube.organisation.StaffList.UnitLine;
import org.shirube.platform.i18n.Text;

/**
 * A larger body for measurements: the same offices with the same people several times over. The copies lie each below a
 * bureau of its own, since large bodies are deeper, not wider: a ministry has some ten bureaus, not a hundred divisions side
 * by side.
 */
final class Copies {
    private Copies() {}

    /** The list itself, then copies of it under other codes and numbers, until {@code staff} people are there. */
    static StaffList of(StaffList town, int staff) {
        var units = new ArrayList<>(town.units());
        var people = new ArrayList<>(town.people());
        for (int copy = 2; people.size() < staff; copy++) {
            var mark = "-" + copy;
            var bureau = new UnitLine("BUREAU" + mark, null, new Text("第" + copy + "局", "Bureau " + copy));
            units.add(bureau);
            town.units().forEach(unit -> units.add(copyOf(unit, bureau, mark)));
            for (var person : town.people()) {
                if (people.size() < staff) people.add(copyOf(person, mark));
            }
        }
        return new StaffList(units, people);
    }

    private static UnitLine copyOf(UnitLine unit, UnitLine bureau, String mark) {
        return new UnitLine(
                unit.code() + mark,
                unit.parent() == null ? bureau.code() : unit.parent() + mark,
                marked(unit.name(), mark));
    }

    private static PersonLine copyOf(PersonLine person, String mark) {
        List<PostLine> posts = person.posts().stream()
                .map(post -> new PostLine(
                        post.unit() + mark,
                        post.title(),
                        post.head(),
                        post.main(),
                        post.fromOn(),
                        post.untilOn(),
                        post.roles()))
                .toList();
        return new PersonLine(
                person.staffNo() + mark,
                marked(person.name(), mark),
                person.kana(),
                person.joinedOn(),
                person.leftOn(),
                posts);
    }

    private static Text marked(Text name, String mark) {
        return new Text(name.ja() + mark, name.en() + mark);
    }
}
