package org.shirube.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.shirube.assessment.Source;
import org.shirube.dashboard.MatrixFilter;

/** The unit and the selection that an address names; what makes no sense counts as not said. */
public class MatrixChoice {
    private Long unit;
    private String role;
    private String category;
    private String source;
    private boolean below;
    private boolean notAssessed;
    private boolean core;

    static MatrixChoice of(HttpServletRequest request) {
        var choice = new MatrixChoice();
        choice.role = request.getParameter("role");
        choice.category = request.getParameter("category");
        choice.source = request.getParameter("source");
        choice.below = "true".equals(request.getParameter("below"));
        choice.notAssessed = "true".equals(request.getParameter("notAssessed"));
        choice.core = "true".equals(request.getParameter("core"));
        return choice;
    }

    MatrixFilter filter() {
        return new MatrixFilter(
                blankAsNull(role),
                blankAsNull(category),
                Arrays.stream(Source.values())
                        .filter(known -> known.name().equals(source))
                        .findFirst()
                        .orElse(null),
                below,
                notAssessed,
                core);
    }

    static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isBelow() {
        return below;
    }

    public void setBelow(boolean below) {
        this.below = below;
    }

    public boolean isNotAssessed() {
        return notAssessed;
    }

    public void setNotAssessed(boolean notAssessed) {
        this.notAssessed = notAssessed;
    }

    public boolean isCore() {
        return core;
    }

    public void setCore(boolean core) {
        this.core = core;
    }
}
