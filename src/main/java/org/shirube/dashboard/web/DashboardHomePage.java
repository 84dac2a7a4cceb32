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
import org.shirube.course.Courses;
import org.shirube.gap.Counts;
import org.shirube.gap.StandingRow;
import org.shirube.gap.Standings;
import org.shirube.gap.State;
import org.shirube.genai.PermitRow;
import org.shirube.genai.Permits;
import org.shirube.learning.Learning;
import org.shirube.notice.OpenTask;
import org.shirube.notice.OpenWork;
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
    private OpenWork openWork;

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
    private List<HomeTask> tasks = List.of();
    private SelfSheet sheet;
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
        var open = openWork.own();
        underWay = new HomeCourses(courses, map, today)
                .of(
                        OpenTask.sorted(open).stream()
                                .filter(task -> task.kind() == OpenTask.Kind.COURSE)
                                .toList(),
                        learning.current(user.personId()));
        stand(standings.of(user.personId()));
        if (cycle != null && !submitted && cycle.takesSelfAssessments(today)) sheet = selfAssessments.sheet(mine);
        tasks = tasks(open);
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

    /** All that waits, the most urgent first: the courses with the time that is left in them, and the sheet. */
    private List<HomeTask> tasks(List<OpenTask> open) {
        var all = new ArrayList<OpenTask>();
        open.stream().filter(task -> task.kind() != OpenTask.Kind.COURSE).forEach(all::add);
        for (var course : underWay) {
            all.add(new OpenTask(
                    OpenTask.Kind.COURSE, course.code(), 1, course.minutesLeft(), course.dueOn(), course.skill()));
        }
        if (hasSheet()) {
            all.add(new OpenTask(
                    OpenTask.Kind.SELF,
                    "",
                    sheet.asked().size() - sheet.answered(),
                    minutesLeft(),
                    sheet.cycle().dates().selfUntil(),
                    null));
        }
        return OpenTask.sorted(all).stream().map(this::shown).toList();
    }

    private HomeTask shown(OpenTask task) {
        var course = underWay.stream()
                .filter(one -> task.kind() == OpenTask.Kind.COURSE && one.code().equals(task.ref()))
                .findFirst();
        return new HomeTask(
                task.kind(),
                course.map(HomeCourse::link).orElse(task.link()),
                task.amount(),
                task.minutes(),
                task.dueOn(),
                daysTo(task.dueOn()),
                course.map(HomeCourse::title).orElse(null));
    }

    private int minutesLeft() {
        return (sheet.asked().size() - sheet.answered()) * MINUTES_PER_ANSWER;
    }

    private boolean hasSheet() {
        return sheet != null && !sheet.asked().isEmpty();
    }

    /** The most urgent of what waits; without any, what would bring one on. */
    private NextAction next() {
        if (tasks.isEmpty()) {
            var kind = counts.below() > 0 ? NextAction.Kind.PLAN : NextAction.Kind.NOTHING;
            var link = counts.below() > 0 ? "/assignment/plan.xhtml" : "/course/list.xhtml";
            return new NextAction(kind, link, 0, 0, 0, null, 0, "");
        }
        var first = tasks.get(0);
        return switch (first.kind()) {
            case SELF -> selfAssessment(sheet);
            case COURSE -> course(first);
            default ->
                new NextAction(
                        NextAction.Kind.valueOf(first.kind().name()),
                        first.link(),
                        0,
                        0,
                        first.minutes(),
                        first.dueOn(),
                        first.daysLeft(),
                        Integer.toString(first.amount()));
        };
    }

    private NextAction course(HomeTask task) {
        var course = underWay.stream()
                .filter(one -> one.link().equals(task.link()))
                .findFirst()
                .orElseThrow();
        return new NextAction(
                course.isStarted() ? NextAction.Kind.COURSE_CONTINUE : NextAction.Kind.COURSE_START,
                task.link(),
                course.stepsDone(),
                course.stepsTotal(),
                course.minutesLeft(),
                course.dueOn(),
                task.daysLeft(),
                course.title().in(locale.getLocale()));
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
                minutesLeft(),
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

    /** Everything that waits for the reader, the most urgent first; the first of it is {@link #getNext}. */
    public List<HomeTask> getTasks() {
        return tasks;
    }

    /** Of everything that waits, as far as it can be guessed. */
    public int getMinutes() {
        return tasks.stream().mapToInt(HomeTask::minutes).sum();
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

    /** For what is missing in the sheet; 0 without one. */
    public int getSheetMinutes() {
        return hasSheet() ? minutesLeft() : 0;
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
