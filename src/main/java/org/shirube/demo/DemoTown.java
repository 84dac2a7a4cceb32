package org.shirube.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.shirube.assessment.AnswerDraft;
import org.shirube.assessment.Calibrations;
import org.shirube.assessment.Claims;
import org.shirube.assessment.CycleAsks;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Decision;
import org.shirube.assessment.LastUsed;
import org.shirube.assessment.Panels;
import org.shirube.assessment.Population;
import org.shirube.assessment.Reviews;
import org.shirube.assessment.RoleOwners;
import org.shirube.assessment.SelfAssessments;
import org.shirube.assignment.Assignments;
import org.shirube.course.Courses;
import org.shirube.gap.RoleSupply;
import org.shirube.learning.LearningHistory;
import org.shirube.organisation.Layer;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.StaffList;
import org.shirube.organisation.StaffList.PostLine;
import org.shirube.organisation.Staffing;
import org.shirube.organisation.Units;
import org.shirube.platform.PageRequest;
import org.shirube.platform.Starting;
import org.shirube.platform.config.Setting;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Accounts;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.SkillMaps;

/** Makes the two demo bodies in an empty database; all or nothing, the same every time but for the day it begins on. */
@ApplicationScoped
class DemoTown {
    private static final long SEED = 20260401;
    static final String PASSWORD = "shirube-demo";
    /** Holders wanted by role, stage by stage. */
    private static final Map<String, List<Integer>> NEEDS = Map.ofEntries(
            Map.entry("R02", List.of(22, 18, 6)),
            Map.entry("R03", List.of(60, 48, 14)),
            Map.entry("R04", List.of(58, 44, 12)),
            Map.entry("R05", List.of(60, 38, 10)),
            Map.entry("R06", List.of(10, 8, 3)),
            Map.entry("R07", List.of(12, 10, 4)),
            Map.entry("R08", List.of(12, 9, 3)),
            Map.entry("R09", List.of(8, 6, 2)),
            Map.entry("R10", List.of(10, 8, 3)),
            Map.entry("R11", List.of(12, 10, 4)),
            Map.entry("R12", List.of(6, 6, 3)),
            Map.entry("R13", List.of(10, 8, 3)),
            Map.entry("R14", List.of(2, 2, 1)));

    private static final String MAP = "shirube-government";

    /** How a head rates. @param people how many are rated so far @param leniency against what people say of themselves */
    private record Rater(int people, int leniency) {}

    private static final Map<String, Rater> RATED = new TreeMap<>(Map.of(
            "PR", new Rater(12, 1),
            "STAT", new Rater(10, -1),
            "REFORM", new Rater(11, 0),
            "INTL", new Rater(4, 0),
            "COMM", new Rater(3, 0)));

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private Staffing staffing;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Accounts accounts;

    @Inject
    private Cycles cycles;

    @Inject
    private Claims claims;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private Reviews reviews;

    @Inject
    private Calibrations calibrations;

    @Inject
    private Panels panels;

    @Inject
    private RoleOwners roleOwners;

    @Inject
    private Units units;

    @Inject
    private SkillMaps maps;

    @Inject
    private RoleSupply supply;

    @Inject
    private Courses courses;

    @Inject
    private LearningHistory history;

    @Inject
    private Assignments assignments;

    @Resource
    private ManagedExecutorService beside;

    @ActivateRequestContext
    @Transactional
    void atStart(@Observes @Priority(Starting.DEMO) Starting starting) {
        if (!Setting.DEMO.isTrue() || accounts.anyExists()) return;
        // slow on purpose, so it is hashed while the people are made
        var password = CompletableFuture.supplyAsync(() -> accounts.initial(PASSWORD), beside);
        akebono(password);
        minato(password.join());
    }

    private void akebono(CompletableFuture<Accounts.InitialPassword> password) {
        var today = LocalDate.now(clock);
        user.becomeSystem(organisations.found("akebono", new Text("あけぼの市", "Akebono City"), MAP, true));
        var list =
                Copies.of(new StaffMaker(new Random(SEED), today).town(), Integer.getInteger("shirube.bench.staff", 0));
        roles.assign(Layer.ORGANISATION, null, "R01", 1, today.minusYears(5));
        var ids = staffing.take(list);
        var past = new LinkedHashMap<Long, LocalDate>();
        for (int yearsAgo = 2; yearsAgo >= 1; yearsAgo--)
            past.put(
                    cycle(today.minusYears(yearsAgo), CycleAsks.NOTHING_MORE),
                    today.minusYears(yearsAgo).minusDays(20));
        makePast(list, ids, past, today);
        var running = cycle(today, new CycleAsks(false, true, true, CycleAsks.USUAL_FROM));
        roleOwners.name("R02", person(list, ids, "黒田 誠"));
        review(running, list, ids, handIn(list, ids));
        panels.onLevel(person(list, ids, "高橋 健"), "B3", Set.of(person(list, ids, "黒田 誠"), person(list, ids, "西村 香織")));
        organisations.favour(Set.of("B"));
        want(LocalDate.of(today.getYear() + (today.getMonthValue() < 4 ? 0 : 1), 4, 1));
        learn(list, ids, today);
        openAccounts(list, ids, password.join());
    }

    private void want(LocalDate by) {
        NEEDS.forEach((role, stages) -> {
            for (int stage = 1; stage <= stages.size(); stage++) supply.want(role, stage, stages.get(stage - 1), by);
        });
    }

    /** 佐藤 美咲 is left to begin by herself. */
    private void learn(StaffList list, Map<String, Long> ids, LocalDate today) {
        var maker = new LearningMaker(new Random(SEED + 4), today);
        var first = courses.find("GA01").orElseThrow();
        var second = courses.find("GA02").orElseThrow();
        var staff = person(list, ids, "佐藤 美咲");
        list.people().stream()
                .map(person -> ids.get(person.staffNo()))
                .filter(person -> !person.equals(staff))
                .forEach(person -> maker.person(person, first, second));
        history.take(maker.past());
        var waiting = List.of("佐藤 美咲", "吉田 由美", "松本 涼").stream()
                .map(name -> person(list, ids, name))
                .toList();
        assignments.assign(waiting, "GA01", today.plusDays(30), null);
    }

    private long cycle(LocalDate around, CycleAsks asks) {
        int year = around.getMonthValue() < 4 ? around.getYear() - 1 : around.getYear();
        var start = around.minusDays(20);
        var name = new Text(year + "年度", "Fiscal year " + year);
        var dates = new CycleDates(
                start, around.plusDays(11), around.plusDays(40), around.plusDays(50), around.plusDays(120));
        var id = cycles.draft(name, Mode.STANDARD, Population.EVERYBODY, dates);
        cycles.save(id, cycles.of(id).version(), name, Mode.STANDARD, Population.EVERYBODY, dates, asks);
        cycles.openAtOnce(id);
        return id;
    }

    private void openAccounts(StaffList list, Map<String, Long> ids, Accounts.InitialPassword password) {
        accounts.openAll(
                List.of(
                        account("staff", person(list, ids, "佐藤 美咲"), Permission.STAFF),
                        account("manager", person(list, ids, "田中 浩一"), Permission.STAFF, Permission.MANAGER),
                        account("hr", person(list, ids, "鈴木 由紀"), Permission.STAFF, Permission.HR),
                        account("cio", person(list, ids, "黒田 誠"), Permission.STAFF, Permission.ADVISER),
                        account("instructor", person(list, ids, "西村 香織"), Permission.STAFF, Permission.INSTRUCTOR),
                        account("admin", person(list, ids, "森田 武"), Permission.STAFF, Permission.ADMINISTRATOR),
                        account("auditor", person(list, ids, "青山 玲子"), Permission.AUDITOR)),
                password);
    }

    private static Accounts.NewAccount account(String login, Long person, Permission... permissions) {
        return new Accounts.NewAccount(login, person, Set.of(permissions));
    }

    private static Long person(StaffList list, Map<String, Long> ids, String name) {
        return list.people().stream()
                .filter(person -> person.name().ja().equals(name))
                .map(person -> ids.get(person.staffNo()))
                .findFirst()
                .orElseThrow();
    }

    private void makePast(StaffList list, Map<String, Long> ids, Map<Long, LocalDate> past, LocalDate today) {
        var maker = new ClaimMaker(new Random(SEED + 1), maps.current());
        var held = roles.heldBy(user.organisationId(), ids.values(), today);
        for (var person : list.people()) {
            long id = ids.get(person.staffNo());
            int attended =
                    (int) Math.min(2, Math.max(0, person.joinedOn().until(today).toTotalMonths() / 12));
            maker.past(
                    id,
                    Requirements.of(maps.current(), held.get(id)),
                    past,
                    attended,
                    !person.name().ja().equals("佐藤 美咲"));
        }
        claims.recordAll(maker.claims(), "demo town");
    }

    /**
     * A third of the town has handed in this year's self-assessment, of the planning department more; in the policy section
     * those of the manager's queue.
     */
    private Map<Long, List<AnswerDraft>> handIn(StaffList list, Map<String, Long> ids) {
        var random = new Random(SEED + 2);
        var waiting = List.of("高橋 健", "伊藤 彩香", "渡辺 大輔", "山本 沙織", "中村 翔太", "井上 亮", "橋本 智子");
        var people = list.people().stream()
                .filter(person -> {
                    var unit = person.posts().get(person.posts().size() - 1).unit();
                    boolean policy = person.posts().stream()
                            .anyMatch(post -> post.unit().equals("POL") && post.untilOn() == null);
                    return policy
                            ? waiting.contains(person.name().ja())
                            : !unit.equals("POL") && random.nextDouble() < (RATED.containsKey(unit) ? 0.7 : 0.33);
                })
                .map(person -> ids.get(person.staffNo()))
                .toList();
        var answers = new LinkedHashMap<Long, List<AnswerDraft>>();
        selfAssessments
                .askedOf(people)
                .forEach((person, asked) -> answers.put(
                        person,
                        asked.stream()
                                .map(skill -> {
                                    int level = Math.max(
                                            0, Math.min(4, skill.requirement().target() - 1 + random.nextInt(3)));
                                    return new AnswerDraft(
                                            skill.skill(),
                                            level,
                                            false,
                                            null,
                                            LastUsed.values()[random.nextInt(3)],
                                            -1);
                                })
                                .toList()));
        selfAssessments.takeSubmitted(answers);
        return answers;
    }

    /** The planning department's other sections are rated already, each in its own way, and one level was moved. */
    private void review(long cycle, StaffList list, Map<String, Long> ids, Map<Long, List<AnswerDraft>> answers) {
        var random = new Random(SEED + 5);
        var decided = new LinkedHashMap<Long, List<Decision>>();
        RATED.forEach((section, rater) -> list.people().stream()
                .filter(person -> person.posts().stream()
                        .anyMatch(post -> post.main()
                                && post.untilOn() == null
                                && post.unit().equals(section)))
                .filter(person -> person.posts().stream().noneMatch(PostLine::head))
                .map(person -> ids.get(person.staffNo()))
                .filter(answers::containsKey)
                .limit(rater.people())
                .forEach(person -> decided.put(
                        person,
                        answers.get(person).stream()
                                .map(answer -> decision(answer, rater.leniency(), random))
                                .toList())));
        var now = cycles.of(cycle);
        reviews.takeDecided(now, decided, "demo town");
        var bureau = units.tree().stream()
                .filter(unit -> unit.code().equals("PLAN"))
                .findFirst()
                .orElseThrow();
        // only a case whose check holds what level 1 asks for may be moved there
        calibrations.desk(cycle, bureau.id(), null, PageRequest.of(0, 30)).cases().rows().stream()
                .filter(one -> one.level() == 2 && one.checked() != null && one.checked() >= 1)
                .findFirst()
                .ifPresent(one -> calibrations.move(cycle, bureau.id(), one.key(), 1, "手順書どおりの事例だけで、例外を扱った事実がないため。"));
    }

    private Decision decision(AnswerDraft answer, int leniency, Random random) {
        int level = Math.max(0, Math.min(3, answer.level() + leniency - random.nextInt(2)));
        var skill = maps.current().skill(answer.skill()).orElseThrow();
        return new Decision(answer.skill(), skill.describedAtMost(level), false, null, false, false);
    }

    /** A second body on the same installation, to show that neither sees the other. */
    private void minato(Accounts.InitialPassword password) {
        var today = LocalDate.now(clock);
        user.becomeSystem(organisations.found("minato", new Text("みなと町", "Minato Town"), MAP, true));
        roles.assign(Layer.ORGANISATION, null, "R01", 1, today.minusYears(3));
        var list = new SmallTown(new Random(SEED + 3), today).list();
        var ids = staffing.take(list);
        accounts.openAll(
                List.of(account("admin-b", ids.get("B001"), Permission.STAFF, Permission.ADMINISTRATOR, Permission.HR)),
                password);
    }
}
