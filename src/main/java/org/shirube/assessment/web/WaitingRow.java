package org.shirube.assessment.web;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.shirube.assessment.QueueRow;
import org.shirube.organisation.HeldRole;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.SkillMap;

/** A person in the manager's queue. @param role the main role with its stage; null without one */
public record WaitingRow(QueueRow queue, Text role, Text stage, int stageNo, boolean current) implements Serializable {
    static WaitingRow of(QueueRow row, List<HeldRole> held, SkillMap map, Long chosen) {
        var main = held.stream()
                .filter(role -> !role.roleCode().equals(map.baseline()))
                .findFirst()
                .or(() -> held.stream().findFirst());
        var role = main.flatMap(one -> map.role(one.roleCode())).orElse(null);
        boolean current = Objects.equals(row.person().id(), chosen);
        if (role == null) return new WaitingRow(row, null, null, 0, current);
        int stage = main.orElseThrow().stage();
        return new WaitingRow(
                row, role.shortName(), role.stages().get(stage - 1).name(), stage, current);
    }

    public long id() {
        return queue.person().id();
    }

    public boolean isDone() {
        return queue.undecided() == 0;
    }
}
