package org.shirube.platform.web;

import java.io.Serializable;
import java.util.Set;

/** By which column a list is sorted, as the page's address says; a page's own part, so that it stays out of its fields. */
public class Sorting implements Serializable {
    private final Set<String> columns;
    private String column;
    private boolean descending;

    /** @param columns that may be sorted by; what an address asks for besides is as if not asked */
    public Sorting(String... columns) {
        this.columns = Set.of(columns);
    }

    /** What of the address sorts by a column; pressed again, the other way round. */
    public String by(String pressed) {
        return "&sort=" + pressed + (pressed.equals(column) && !descending ? "&desc=true" : "");
    }

    /** What of the address keeps the order. */
    public String getKept() {
        return column == null ? "" : "&sort=" + column + (descending ? "&desc=true" : "");
    }

    /** For {@code aria-sort}; null where the list is not sorted by it. */
    public String state(String one) {
        if (!one.equals(column)) return null;
        return descending ? "descending" : "ascending";
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column != null && columns.contains(column) ? column : null;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }
}
