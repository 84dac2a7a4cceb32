package org.shirube.assignment.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.assignment.CourseChoice;
import org.shirube.assignment.PlanRow;
import org.shirube.assignment.Plans;
import org.shirube.assignment.Priority;
import org.shirube.assignment.Recommendation;
import org.shirube.assignment.Recommendations;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.TaskCard;
import org.shirube.course.TaskCards;
import org.shirube.gap.Counts;
import org.shirube.gap.StandingRow;
import org.shirube.gap.Standings;
import org.shirube.gap.State;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assignment/plan.xhtml}: my gaps and my plan. */
@Named
@ViewScoped
public class AssignmentPlanPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private SkillMaps maps;

    @Inject
    private Standings standings;

    @Inject
    private Recommendations recommendations;

    @Inject
    private Plans plans;

    @Inject
    private Courses courses;

    @Inject
    private People people;

    @Inject
    private TaskCards cards;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    private List<RangeRow> rows = List.of();
    private Map<String, List<HeldRole>> askedBy = Map.of();
    private List<Recommendation> recommended = List.of();
    private List<StandingRow> unassessed = List.of();
    private PlanRow plan;
    private Counts counts = Counts.NONE;
    private PersonRow manager;
    private String role;
    private int stage;
    private String taskSkill;
    private String taskBody;

    @PostConstruct
    void open() {
        var found = standings.of(user.personId()).stream()
                .collect(Collectors.toMap(StandingRow::skill, Function.identity()));
        rows = rows(maps.current(), found);
        for (var row : rows) {
            counts = counts.plus(new Counts(
                    1,
                    1,
                    0,
                    row.standing().state().isMet() ? 1 : 0,
                    row.standing().state().isBelow() ? 1 : 0,
                    0,
                    row.standing().state() == State.RECHECK ? 1 : 0,
                    row.standing().state() == State.NOT_ASSESSED ? 1 : 0,
                    0));
        }
        unassessed = found.values().stream()
                .filter(row -> row.state() == State.NOT_ASSESSED)
                .sorted(java.util.Comparator.comparing(StandingRow::skill))
                .toList();
        askedBy = standings.askedBy(List.of(user.personId())).get(user.personId());
        recommended = recommendations.of(user.personId(), List.copyOf(found.values()));
        plan = plans.of(user.personId());
        mainRole();
        manager = people.own().flatMap(people::managerOf).orElse(null);
    }

    private List<RangeRow> rows(SkillMap map, Map<String, StandingRow> found) {
        var all = new ArrayList<RangeRow>();
        for (var category : map.categories()) {
            Text head = category.name();
            for (var skill : map.skillsOf(category.code())) {
                var standing = found.get(skill.code());
                if (standing == null || standing.state() == State.NOT_APPLICABLE) continue;
                all.add(new RangeRow(standing, skill.name(), head));
                head = null;
            }
        }
        return all;
    }

    /** The role that asks for most of the skills. */
    private void mainRole() {
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.standing().roleCode() + " " + row.standing().roleStage(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> {
                    role = most.getKey().split(" ")[0];
                    stage = Integer.parseInt(most.getKey().split(" ")[1]);
                });
    }

    public void include(String courseCode, String skill) {
        change(() -> plan.includes(courseCode) ? plans.leaveOut(courseCode) : plans.include(courseCode, skill));
    }

    public void addTask() {
        change(() -> plans.addTask(taskSkill, taskBody));
        taskBody = null;
    }

    public void takeCard(String cardId) {
        change(() -> plans.takeCard(cardId, locale.getLanguage()));
    }

    public void removeTask(long taskId) {
        change(() -> plans.removeTask(taskId));
    }

    public void send() {
        change(plans::send);
    }

    private void change(java.util.function.Supplier<PlanRow> act) {
        try {
            plan = act.get();
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
    }

    /** The card that a task was taken from; null for a task of one's own, and when the card is no longer there. */
    public TaskCard card(PlanRow.Task task) {
        return task.cardId() == null ? null : cards.find(task.cardId()).orElse(null);
    }

    public Text skillName(String code) {
        return maps.current().skill(code).orElseThrow().name();
    }

    public Course course(String code) {
        return courses.find(code).orElseThrow();
    }

    /** Minutes of the planned courses. */
    public int getPlannedMinutes() {
        return plan.courses().stream()
                .mapToInt(planned -> course(planned.code()).minutes())
                .sum();
    }

    public int getPlannedPercent() {
        return Math.min(100, getPlannedMinutes() * 100 / plan.budgetMinutes());
    }

    public boolean isOverBudget() {
        return getPlannedMinutes() > plan.budgetMinutes();
    }

    public String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                .toString();
    }

    /** @param name CORE, FIELD or EXPIRED */
    public BigDecimal weight(String name) {
        return switch (name) {
            case "CORE" -> Priority.CORE;
            case "FIELD" -> Priority.FIELD;
            default -> Priority.EXPIRED;
        };
    }

    public CourseChoice best(Recommendation recommendation) {
        return recommendation.choices().isEmpty()
                ? null
                : recommendation.choices().get(0);
    }

    /** The two best: more would hide them. */
    public List<CourseChoice> firstChoices(Recommendation recommendation) {
        return recommendation.choices().stream().limit(2).toList();
    }

    /** The roles that ask for the target of a skill. */
    public List<HeldRole> askedBy(String skill) {
        return askedBy.getOrDefault(skill, List.of());
    }

    /** Every role that asks for some target, once. */
    public List<HeldRole> getAskers() {
        return askedBy.values().stream().flatMap(List::stream).distinct().toList();
    }

    public List<RangeRow> getRows() {
        return rows;
    }

    public List<Recommendation> getRecommended() {
        return recommended;
    }

    public List<StandingRow> getUnassessed() {
        return unassessed;
    }

    public PlanRow getPlan() {
        return plan;
    }

    public Counts getCounts() {
        return counts;
    }

    public PersonRow getManager() {
        return manager;
    }

    public SkillMap getMap() {
        return maps.current();
    }

    /** The stages that any role has, for looking at another one. */
    public List<Integer> getStages() {
        int most = maps.current().roles().stream()
                .mapToInt(one -> one.stages().size())
                .max()
                .orElse(1);
        return java.util.stream.IntStream.rangeClosed(1, most).boxed().toList();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public String getRole() {
        return role;
    }

    public int getStage() {
        return stage;
    }

    public String getTaskSkill() {
        return taskSkill;
    }

    public void setTaskSkill(String taskSkill) {
        this.taskSkill = taskSkill;
    }

    public String getTaskBody() {
        return taskBody;
    }

    public void setTaskBody(String taskBody) {
        this.taskBody = taskBody;
    }
}
