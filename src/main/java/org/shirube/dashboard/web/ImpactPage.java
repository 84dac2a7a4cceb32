package org.shirube.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.dashboard.Effect;
import org.shirube.dashboard.Impact;
import org.shirube.dashboard.Impacts;
import org.shirube.dashboard.TouchedPerson;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Behind {@code /dashboard/impact.xhtml}, and the panel on the last step before a draft is published. */
@Named
@RequestScoped
public class ImpactPage {
    private static final int SIZE = 50;

    @Inject
    private Impacts impacts;

    @Inject
    private Courses courses;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private Long draft;
    private LocalDate on;
    private Long unit;
    private Effect show;
    private String role;
    private Integer stage;
    private int number = 1;
    private Impact impact;
    private Page<TouchedPerson> people;

    public void open() {
        if (draft == null) draft = 0L; // no such draft
        try {
            impact = impacts.of(draft, on, unit);
            if (show != null && isNamed())
                people = impacts.people(
                        draft,
                        on,
                        new Impacts.Wanted(show, role, stage, unit),
                        PageRequest.of((number - 1) * SIZE, SIZE));
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
    }

    /** Of a page of another draft, for the whole body. @param day a past one stands for today */
    public Impact of(long other, LocalDate day) {
        if (impact == null) {
            draft = other;
            on = day == null || day.isBefore(LocalDate.now(clock)) ? null : day;
            impact = impacts.of(other, on, null);
        }
        return impact;
    }

    public Impact getImpact() {
        return impact;
    }

    /** Whether the reader may see the people behind a figure. */
    public boolean isNamed() {
        return user.is(Permission.HR);
    }

    public Effect[] getEffects() {
        return Effect.values();
    }

    public Text courseTitle(String code) {
        return courses.find(code).map(Course::title).orElse(Text.same(code));
    }

    /** The roles in which somebody falls below target, most people first; hidden ones last. */
    public List<Impact.Line> getGaining() {
        return impact.roles().stream()
                .filter(line -> line.cell(Effect.GAINS).isHidden()
                        || line.cell(Effect.GAINS).people() > 0)
                .sorted(java.util.Comparator.comparing((Impact.Line line) -> Objects.requireNonNullElse(
                                line.cell(Effect.GAINS).people(), 0))
                        .reversed())
                .toList();
    }

    /** Of the role with the most people, in per cent, for a bar. */
    public int share(Impact.Line line) {
        int most = impact.roles().stream()
                .map(one -> one.cell(Effect.GAINS).people())
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(0);
        var people = line.cell(Effect.GAINS).people();
        return most == 0 || people == null ? 0 : Math.round(100f * people / most);
    }

    /** The roles with their stages, one after the other. */
    public List<Impact.Line> getRoleLines() {
        return impact.roles().stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.parts().stream()))
                .toList();
    }

    /** The address of the people behind a figure. */
    public String people(Impact.Line line, Effect effect) {
        return "impact.xhtml?" + getQuery()
                + (line.unitId() == null || line.role() != null ? "" : "&unit=" + line.unitId())
                + "&show=" + effect
                + (line.role() == null ? "" : "&role=" + line.role())
                + (line.stage() == null ? "" : "&stage=" + line.stage()) + "#people";
    }

    public String getQuery() {
        return "draft=" + draft + (on == null ? "" : "&on=" + on);
    }

    public String getPageQuery() {
        return getQuery() + (unit == null ? "" : "&unit=" + unit) + "&show=" + show
                + (role == null ? "" : "&role=" + role) + (stage == null ? "" : "&stage=" + stage);
    }

    public Page<TouchedPerson> getPeople() {
        return people;
    }

    public Pager getPager() {
        return new Pager(number, SIZE, people.total());
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public Long getDraft() {
        return draft;
    }

    public void setDraft(Long draft) {
        this.draft = draft;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public Effect getShow() {
        return show;
    }

    public void setShow(Effect show) {
        this.show = show;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null || role.isBlank() ? null : role;
    }

    public Integer getStage() {
        return stage;
    }

    public void setStage(Integer stage) {
        this.stage = stage;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
