package org.shirube.skillmap.web;

import java.util.List;
import org.shirube.platform.web.Pager;
import org.shirube.skillmap.JobRole;

/**
 * The roles that one screen of a grid of roles by skills shows. A framework may have hundreds of both, and a browser takes half a
 * minute to lay out a table of 200,000 cells (measured with 320 roles by 600 skills).
 *
 * @param roles in the map's order
 * @param pager over all roles
 */
public record RoleWindow(List<JobRole> roles, Pager pager) {
    /** Somewhat more than 60 roles by 200 skills, which stay fluid. */
    private static final int CELLS = 15_000;

    private static final int FEWEST = 12;

    /**
     * @param skills rows of the grid
     * @param page from 1; one beyond the last shows the last
     */
    public static RoleWindow of(List<JobRole> roles, int skills, int page) {
        int size = Math.max(FEWEST, CELLS / Math.max(1, skills));
        int last = Math.max(1, (roles.size() + size - 1) / size);
        var pager = new Pager(Math.min(Pager.number(page), last), size, roles.size());
        return new RoleWindow(roles.subList((int) Math.max(0, pager.first() - 1), (int) pager.last()), pager);
    }

    public boolean isPart() {
        return roles.size() < pager.total();
    }
}
