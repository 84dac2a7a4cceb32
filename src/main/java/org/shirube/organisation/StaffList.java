package org.shirube.organisation;

import java.time.LocalDate;
import java.util.List;
import org.shirube.platform.i18n.Text;

/**
 * A whole body's staff as a file or another system gives it; units and people are named by their codes and numbers.
 *
 * @param units parents before children
 */
public record StaffList(List<UnitLine> units, List<PersonLine> people) {
    /** @param parent code of the unit above; null for a unit directly below the organisation */
    public record UnitLine(String code, String parent, Text name) {}

    public record PersonLine(
            String staffNo, Text name, String kana, LocalDate joinedOn, LocalDate leftOn, List<PostLine> posts) {}

    /** @param roles asked of whoever holds the post @param untilOn null while it lasts */
    public record PostLine(
            String unit,
            Text title,
            boolean head,
            boolean main,
            LocalDate fromOn,
            LocalDate untilOn,
            List<RoleLine> roles) {}

    public record RoleLine(String code, int stage, LocalDate fromOn) {}
}
