package org.shirube.gap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.shirube.gap.Roadmaps;
import org.shirube.gap.RolePath;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /skillmap/path.xhtml}: the courses of a job role in order; here because it compares levels with targets. */
@Named
@RequestScoped
public class SkillMapPathPage {
    @Inject
    private Roadmaps roadmaps;

    @Inject
    private SkillMaps maps;

    private String code;
    private Integer number;
    private RolePath path;

    public void open() {
        path = roadmaps.path(code, number);
        code = path.role().code();
        number = path.stage().number();
    }

    /** Of the courses to take, one decimal. */
    public String getHours() {
        return hours(path.minutes());
    }

    public String getSavedHours() {
        return hours(path.savedMinutes());
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                .toString();
    }

    public SkillMap getMap() {
        return maps.current();
    }

    public RolePath getPath() {
        return path;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
