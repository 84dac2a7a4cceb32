package org.shirube.assignment.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.assignment.AssignmentRow;
import org.shirube.assignment.Assignments;
import org.shirube.assignment.PlanRow;
import org.shirube.assignment.Plans;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.learning.CourseProgress;
import org.shirube.learning.Learning;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/**
 * Behind {@code /assignment/team.xhtml}: what the team has to take. {@code ?people=1,2&course=GA01&skill=B1} prefills the
 * form, as the matrix and the work list do.
 */
@Named
@ViewScoped
public class AssignmentTeamPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int USUAL_DAYS = 60;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Visible visible;

    @Inject
    private People people;

    @Inject
    private Courses courses;

    @Inject
    private Learning learning;

    @Inject
    private Assignments assignments;

    @Inject
    private Plans plans;

    @Inject
    private SkillMaps maps;

    @Inject
    private Say say;

    private Map<Long, PersonRow> team = Map.of();
    private List<TeamAssignment> open = List.of();
    private List<PlanRow> waiting = List.of();
    private List<String> chosen = new ArrayList<>();
    private String course;
    private String skill;
    private LocalDate dueOn;

    @PostConstruct
    void open() {
        var found = new LinkedHashMap<Long, PersonRow>();
        for (var unit : visible.led()) people.within(unit).forEach(person -> found.put(person.id(), person));
        found.remove(user.personId());
        team = found;
        dueOn = LocalDate.now(clock).plusDays(USUAL_DAYS);
        prefill(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        load();
    }

    private void prefill(Map<String, String> wanted) {
        if (wanted.get("people") != null) {
            chosen = Arrays.stream(wanted.get("people").split(","))
                    .filter(id -> id.matches("\\d{1,18}") && team.containsKey(Long.valueOf(id)))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        var code = wanted.get("course");
        if (code != null && courses.find(code).filter(Course::isPublished).isPresent()) course = code;
        var asked = wanted.get("skill");
        if (asked != null && maps.current().skill(asked).isPresent()) skill = asked;
        if (course == null && skill != null) {
            courses.teaching(skill).stream()
                    .filter(Course::isPublished)
                    .findFirst()
                    .ifPresent(first -> course = first.code());
        }
    }

    private void load() {
        var today = LocalDate.now(clock);
        var rows = assignments.openOf(team.keySet());
        var codes = rows.stream().map(AssignmentRow::courseCode).collect(Collectors.toSet());
        var progress = codes.isEmpty()
                ? Map.<String, CourseProgress>of()
                : learning.progressOf(team.keySet(), codes).stream()
                        .collect(Collectors.toMap(one -> one.personId() + one.courseCode(), Function.identity()));
        open = rows.stream()
                .map(row -> {
                    var done = progress.get(row.personId() + row.courseCode());
                    long stalled =
                            done != null && done.stalled() ? ChronoUnit.DAYS.between(done.lastActiveOn(), today) : 0;
                    return new TeamAssignment(row, team.get(row.personId()), done, row.isOverdue(today), stalled);
                })
                .toList();
        waiting = plans.waiting(team.keySet());
    }

    public void assign() {
        if (chosen.isEmpty()) {
            say.refused(new RuleBroken("assignment.team.nobody"));
            return;
        }
        act(() -> {
            var ids = chosen.stream().map(Long::valueOf).toList();
            var outcomes = assignments.assign(ids, course, dueOn, skill);
            say.info(
                    "assignment.team.assigned",
                    count(outcomes, Assignments.Outcome.ASSIGNED),
                    count(outcomes, Assignments.Outcome.ALREADY_ASSIGNED),
                    count(outcomes, Assignments.Outcome.ALREADY_COMPLETED));
            chosen = new ArrayList<>();
        });
    }

    private static long count(Map<Long, Assignments.Outcome> outcomes, Assignments.Outcome which) {
        return outcomes.values().stream().filter(outcome -> outcome == which).count();
    }

    public void withdraw(long assignmentId) {
        act(() -> {
            assignments.withdraw(assignmentId);
            say.info("assignment.team.withdrawn");
        });
    }

    public void agree(long personId) {
        act(() -> {
            plans.agree(personId, dueOn);
            say.info("assignment.team.agreed");
        });
    }

    private void act(Runnable what) {
        try {
            what.run();
            load();
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
    }

    public List<Course> getCourses() {
        return courses.catalogue().stream().filter(Course::isPublished).toList();
    }

    public Text courseTitle(String code) {
        return courses.find(code).map(Course::title).orElse(Text.same(code));
    }

    public Text skillName(String code) {
        return maps.current().skill(code).map(one -> one.name()).orElse(Text.same(code));
    }

    public List<Skill> getSkills() {
        return maps.current().skills();
    }

    public PersonRow person(long id) {
        return team.get(id);
    }

    public List<PersonRow> getTeam() {
        return List.copyOf(team.values());
    }

    public List<TeamAssignment> getOpen() {
        return open;
    }

    public List<PlanRow> getWaiting() {
        return waiting;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
