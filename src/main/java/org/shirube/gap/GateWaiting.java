package org.shirube.gap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shirube.skillmap.SkillMap;

/**
 * Who waits for a word, as a condition of SQL: {@link GateQueue} lists them, and whoever counts many things in one statement
 * counts them. Holds codes of the map and no other value.
 */
public final class GateWaiting {
    private static final int LAST_WITH_OWN_RULE = 3;

    private GateWaiting() {}

    /**
     * @param parties one of them is still asked for a word
     * @return a condition on {@code role_standing r}; never true where the map names none of the parties
     */
    public static String condition(SkillMap map, Set<GateParty> parties, LocalDate today) {
        var condition = new StringBuilder("r.gate_levels = true and concat(r.role_code, '.', r.stage) in (")
                .append(quoted(gatesNaming(map, parties)))
                .append(") and not exists (select 1 from gate_pass g where g.person_id = r.person_id")
                .append(
                        " and g.role_code = r.role_code and g.stage = r.stage and g.withdrawn_on is null and g.party in (")
                .append(quoted(parties.stream().map(Enum::name).toList()))
                .append("))");
        for (int stage = 1; stage <= LAST_WITH_OWN_RULE; stage++) condition.append(onRecord(stage, today));
        return condition.toString();
    }

    private static Collection<String> gatesNaming(SkillMap map, Set<GateParty> parties) {
        var gates = new TreeSet<String>(Set.of("-")); // "in" of nothing is no SQL
        for (var role : map.roles()) {
            for (int stage = 1; stage <= role.stages().size(); stage++) {
                var named = GateParty.namedIn(role.stages().get(stage - 1).confirmedBy(), stage);
                if (named.stream().anyMatch(parties::contains)) gates.add(role.code() + "." + stage);
            }
        }
        return gates;
    }

    private static String onRecord(int stage, LocalDate today) {
        var rule = GateRule.of(stage);
        var asked = new TreeSet<String>();
        for (var course : rule.courses()) {
            asked.add("exists (select 1 from enrolment e where e.person_id = r.person_id and e.course_code = "
                    + quoted(Set.of(course)) + " and e.completed_on is not null)");
        }
        if (rule.permit()) {
            asked.add("exists (select 1 from permit m where m.person_id = r.person_id and m.superseded = false"
                    + " and m.suspended_on is null and m.expires_on > date '" + today + "')");
        }
        if (rule.works() > 0) {
            asked.add(
                    "(select count(*) from evidence v where v.person_id = r.person_id and v.removed_at is null and v.skill_code is not null"
                            + " and v.reviewed_at is not null) >= " + rule.works());
        }
        if (asked.isEmpty()) return "";
        var other = stage < LAST_WITH_OWN_RULE ? "r.stage <> " + stage : "r.stage < " + stage;
        return " and (" + other + " or (" + String.join(" and ", asked) + "))";
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(word -> "'" + word.replace("'", "''") + "'").collect(Collectors.joining(", "));
    }
}
