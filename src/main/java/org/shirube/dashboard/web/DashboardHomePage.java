package org.shirube.dashboard.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.MyCycle;
import org.shirube.assessment.Purposes;
import org.shirube.assessment.SelfAssessments;
import org.shirube.assessment.SelfSheet;
import org.shirube.assignment.AssignmentRow;
import org.shirube.assignment.Assignments;
import org.shirube.course.Courses;
import org.shirube.gap.Counts;
import org.shirube.gap.StandingRow;
import org.shirube.gap.Standings;
import org.shirube.gap.State;
import org.shirube.genai.PermitRow;
import org.shirube.genai.Permits;
import org.shirube.learning.CurrentCourse;
import org.shirube.learning.Learning;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /dashboard/home.xhtml}: what a member of staff has to do, and where they stand. */
@Named
@RequestScoped
public class DashboardHomePage {
    private static final int MINUTES_PER_ANSWER = 1;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private ActiveLocale locale;

    @Inject
    private SkillMaps maps;

    @Inject
    private Courses courses;

    @Inject
    private Cycles cycles;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private Standings standings;

    @Inject
    private Learning learning;

    @Inject
    private Assignments assignments;

    @Inject
    private Permits permits;

    @Inject
    private Purposes purposes;

    private List<Text> notices = List.of();
    private SkillMap map;
    private LocalDate today;
    private MyCycle mine;
    private CycleRow cycle;
    private boolean submitted;
    private List<HomeCourse> underWay = List.of();
    private SkillStrips.Strips strips;
    private Counts counts = Counts.NONE;
    private PermitRow permit;
    private NextAction next;
    private StandingRow main;

    @PostConstruct
    void open() {
        today = LocalDate.now(clock);
        map = maps.current();
        mine = cycles.mine().orElse(null);
        cycle = mine == null ? null : mine.cycle();
        submitted = mine != null && mine.isSubmitted();
        notices = purposes.notices(cycle);
        permit = permits.of(user.personId()).orElse(null);
        underWay = courses(assignments.openOf(user.personId()), learning.current(user.personId()));
        stand(standings.of(user.personId()));
        next = next();
    }

    private void stand(List<StandingRow> rows) {
        var bySkill = rows.stream().collect(Collectors.toMap(StandingRow::skill, Function.identity()));
        var found = new ArrayList<SkillStrips.Strip>();
        for (var category : map.categories()) {
            var own = map.skillsOf(category.code()).stream()
                    .map(skill -> bySkill.get(skill.code()))
                    .filter(row -> row != null && row.state() != State.NOT_APPLICABLE)
                    .toList();
            if (!own.isEmpty()) found.add(new SkillStrips.Strip(category, own));
        }
        strips = new SkillStrips.Strips(map, found);
        for (var row : rows)
            counts =
                    counts.plus(Counts.of(row.state(), row.core() && row.state().isBelow()));
        main = rows.stream().collect(Collectors.groupingBy(row -> row.roleCode() + row.roleStage())).values().stream()
                .max(Comparator.comparing(List::size))
                .map(most -> most.get(0))
                .orElse(null);
    }

    private List<HomeCourse> courses(List<AssignmentRow> due, List<CurrentCourse> current) {
        var all = new ArrayList<HomeCourse>();
        var dueByCourse = due.stream()
                .collect(Collectors.toMap(AssignmentRow::courseCode, Function.identity(), (first, second) -> first));
        for (var course : current) all.add(started(course, dueByCourse.remove(course.courseCode())));
        dueByCourse.values().forEach(assignment -> all.add(waiting(assignment)));
        all.sort(Comparator.comparing(HomeCourse::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(HomeCourse::code));
        return all;
    }

    private HomeCourse started(CurrentCourse course, AssignmentRow due) {
        var progress = course.progress();
        return new HomeCourse(
                course.courseCode(),
                course.title(),
                progress.percent(),
                progress.stepsDone(),
                progress.stepsTotal(),
                progress.minutesLeft(),
                course.nextStep(),
                course.nextTitle(),
                due == null ? null : due.dueOn(),
                due != null && due.isOverdue(today),
                due == null ? null : due.skill(),
                due == null ? null : skillName(due.skill()),
                progress.stalled() ? ChronoUnit.DAYS.between(progress.lastActiveOn(), today) : 0);
    }

    private HomeCourse waiting(AssignmentRow assignment) {
        var course = courses.find(assignment.courseCode()).orElseThrow();
        return new HomeCourse(
                course.code(),
                course.title(),
                0,
                0,
                course.steps().size(),
                course.minutes(),
                null,
                null,
                assignment.dueOn(),
                assignment.isOverdue(today),
                assignment.skill(),
                skillName(assignment.skill()),
                0);
    }

    private Text skillName(String code) {
        return code == null ? null : map.skill(code).map(skill -> skill.name()).orElse(null);
    }

    /** A deadline before the open-ended, a beginning before the rest. */
    private NextAction next() {
        if (cycle != null && !submitted && cycle.takesSelfAssessments(today)) {
            var sheet = selfAssessments.sheet(mine);
            if (!sheet.asked().isEmpty()) return selfAssessment(sheet);
        }
        if (!underWay.isEmpty()) {
            var course = underWay.get(0);
            var kind = course.isStarted() ? NextAction.Kind.COURSE_CONTINUE : NextAction.Kind.COURSE_START;
            var link = course.isStarted() ? address(course) : "/course/view.xhtml?code=" + course.code();
            return new NextAction(
                    kind,
                    link,
                    course.stepsDone(),
                    course.stepsTotal(),
                    course.minutesLeft(),
                    course.dueOn(),
                    daysTo(course.dueOn()),
                    course.title().in(locale.getLocale()));
        }
        if (counts.below() > 0) {
            return new NextAction(NextAction.Kind.PLAN, "/assignment/plan.xhtml", 0, 0, 0, null, 0, "");
        }
        return new NextAction(NextAction.Kind.NOTHING, "/course/list.xhtml", 0, 0, 0, null, 0, "");
    }

    private String address(HomeCourse course) {
        var step = courses.find(course.code()).flatMap(found -> found.step(course.nextStep()));
        if (step.isEmpty()) return "/course/view.xhtml?code=" + course.code();
        return switch (step.get().kind()) {
            case LESSON -> "/learning/lesson.xhtml?course=" + course.code() + "&step=" + course.nextStep();
            case LAB ->
                "/learning/lab.xhtml?course=" + course.code() + "&lab="
                        + step.get().labId();
            case QUIZ -> "/learning/quiz.xhtml?course=" + course.code();
        };
    }

    private NextAction selfAssessment(SelfSheet open) {
        int total = open.asked().size();
        int done = open.answered();
        var kind = done == 0
                ? NextAction.Kind.SELF_START
                : done < total ? NextAction.Kind.SELF_CONTINUE : NextAction.Kind.SELF_SUBMIT;
        var until = open.cycle().dates().selfUntil();
        return new NextAction(
                kind,
                "/assessment/self.xhtml",
                done,
                total,
                (total - done) * MINUTES_PER_ANSWER,
                until,
                daysTo(until),
                Integer.toString(total + open.notAsked().size()));
    }

    private long daysTo(LocalDate day) {
        return day == null ? 0 : ChronoUnit.DAYS.between(today, day);
    }

    public NextAction getNext() {
        return next;
    }

    public PermitRow getPermit() {
        return permit;
    }

    public List<HomeCourse> getUnderWay() {
        return underWay;
    }

    /** What the cycle may be used for beyond development and placement, as staff are told; mostly empty. */
    public List<Text> getNotices() {
        return notices;
    }

    /** The cycle under way; null between cycles. */
    public CycleRow getCycle() {
        return cycle;
    }

    /** Whether the office has asked for the answers, which are still missing and still taken. */
    public boolean isReminded() {
        return mine != null && mine.remindedAt() != null && !submitted && cycle.takesSelfAssessments(today);
    }

    /** Whether results are shown and can still be appealed against. */
    public boolean isAppealsOpen() {
        return cycle != null && cycle.takesAppeals(today);
    }

    public boolean isSubmitted() {
        return submitted;
    }

    public SkillStrips.Strips getStrips() {
        return strips;
    }

    public Counts getCounts() {
        return counts;
    }

    /** Any of the skills that the person's main role asks for; null without a role. */
    public StandingRow getMain() {
        return main;
    }

    public Text getRoleName() {
        return main == null ? null : map.role(main.roleCode()).orElseThrow().name();
    }

    public Text getStageName() {
        return main == null
                ? null
                : map.role(main.roleCode())
                        .orElseThrow()
                        .stages()
                        .get(main.roleStage() - 1)
                        .name();
    }

    public String getTodayText() {
        return today.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale.getLocale()));
    }

    public SkillMap getMap() {
        return map;
    }
}
