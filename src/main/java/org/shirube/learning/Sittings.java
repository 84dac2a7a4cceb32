package org.shirube.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.QuizItem;
import org.shirube.course.QuizRule;
import org.shirube.course.Step;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;

/** Quizzes and knowledge checks of the signed-in person: drawn, answered as one goes, handed in once. */
@ApplicationScoped
@Transactional
public class Sittings {
    public static final int QUIZZES_A_DAY = 3;
    private static final SecureRandom SEEDS = new SecureRandom();

    /** What a check asks about. @param items how many, fewer when the banks hold fewer */
    public record Wanted(String skill, int level, int items) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Courses courses;

    @Inject
    private BankItems bank;

    @Inject
    private Learning learning;

    @Inject
    private Event<SittingSubmitted> submitted;

    /**
     * Opens a course's quiz with a new draw, or goes on with the one that is open.
     *
     * @return the sitting's id
     * @throws RuleBroken learning.noQuizToday, learning.preparing
     */
    @Allowed
    public long openQuiz(String courseCode) {
        var enrolment = learning.enrolled(courseCode);
        var course = courses.version(courseCode, enrolment.courseVersion());
        var open = openQuiz(course);
        if (open.isPresent()) return open.get();
        if (quizzesLeftToday(courseCode) == 0) throw new RuleBroken("learning.noQuizToday", QUIZZES_A_DAY);
        var sitting = sitting(Purpose.COURSE_QUIZ, course);
        Draw.of(course.items(), course.quiz(), sitting.seed()).forEach(item -> sitting.ask(course, item));
        enrolment.touch(LocalDate.now(clock));
        em.persist(sitting);
        em.flush();
        return sitting.id();
    }

    /** The course's open quiz, if the signed-in person has one. */
    @Allowed
    public Optional<Long> openQuizOf(String courseCode) {
        return learning.newest(user.personId(), courseCode)
                .flatMap(enrolment -> openQuiz(courses.version(courseCode, enrolment.courseVersion())));
    }

    /**
     * Opens a knowledge check over several skills. When it may be taken again is the caller's rule.
     *
     * @return the sitting's id
     * @throws RuleBroken learning.noItems when no bank has an item for any of it
     */
    @Allowed
    public long openCheck(List<Wanted> wanted) {
        var sitting = sitting(Purpose.CHECK, null);
        ask(sitting, wanted);
        if (sitting.items().isEmpty()) throw new RuleBroken("learning.noItems");
        em.persist(sitting);
        em.flush();
        return sitting.id();
    }

    private void ask(Sitting sitting, List<Wanted> wanted) {
        var own = bank.drawn(
                sitting.organisationId(), wanted.stream().map(Wanted::skill).collect(Collectors.toSet()));
        for (var one : wanted) {
            var items = new ArrayList<>(courses.items(one.skill(), one.level()));
            own.stream()
                    .filter(item -> item.skill().equals(one.skill()) && item.level() == one.level())
                    .forEach(items::add);
            var seed = sitting.seed() ^ (one.skill() + one.level()).hashCode();
            for (var item : Draw.of(items, one.items(), seed)) {
                if (BankItems.isOwn(item.id())) sitting.askOwn(item);
                else sitting.ask(courseOf(item), item);
            }
        }
    }

    /**
     * Marks the open stage of a check with its last answers, and keeps the check for the caller's transaction alone. Nobody is
     * told how they were marked before the whole is handed in.
     *
     * @param stage that was answered
     * @return how all stages so far were answered; empty, with nothing done, when another stage is open or none
     * @throws NotFound also for what is no check
     */
    @Allowed
    public Optional<List<SkillResult>> mark(long sittingId, int stage, Map<String, String> answers) {
        var sitting = ownAlone(sittingId);
        if (sitting.purpose() != Purpose.CHECK) throw new NotFound("check");
        if (sitting.isSubmitted() || sitting.stage() != stage) return Optional.empty();
        sitting.save(answers);
        var items = items(sitting.inStage());
        for (var asked : sitting.inStage()) asked.mark(ItemGrader.isRight(items.apply(asked), asked.answer()));
        return Optional.of(sitting.results());
    }

    /** Begins a further stage of a check; the answers of those before can no longer be changed. */
    @Allowed
    public void nextStage(long sittingId, List<Wanted> wanted) {
        var sitting = ownAlone(sittingId);
        sitting.beginStage();
        ask(sitting, wanted);
        em.flush();
    }

    /** The check that the signed-in person has begun and not handed in; empty when there is none. One statement. */
    @Allowed
    public Optional<Long> begunCheck() {
        return em.createQuery(
                        "select s.id from Sitting s where s.personId = :person and s.purpose = :purpose"
                                + " and s.submittedAt is null order by s.id desc",
                        Long.class)
                .setParameter("person", user.personId())
                .setParameter("purpose", Purpose.CHECK)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A sitting of the signed-in person, with the answers so far. Two statements, one more where items are the body's own. @throws NotFound also for others' */
    @Allowed
    public Sheet sheet(long sittingId) {
        return sheet(own(sittingId));
    }

    /** Keeps answers as they stand; items that are not named keep theirs. @throws RuleBroken learning.alreadySubmitted */
    @Allowed
    public Sheet save(long sittingId, Map<String, String> answers) {
        var sitting = ownAlone(sittingId);
        sitting.save(answers);
        em.flush();
        return sheet(sitting);
    }

    /** Hands in; the last answers first. @throws RuleBroken learning.alreadySubmitted */
    @Allowed
    public Sheet submit(long sittingId, Map<String, String> answers) {
        var sitting = ownAlone(sittingId);
        sitting.save(answers);
        int right = 0;
        boolean mustMissed = false;
        var rule = sitting.purpose() == Purpose.COURSE_QUIZ ? course(sitting).quiz() : null;
        var items = items(sitting.items());
        for (var asked : sitting.items()) {
            var item = items.apply(asked);
            asked.mark(ItemGrader.isRight(item, asked.answer()));
            if (asked.isRight()) right++;
            else mustMissed |= rule != null && mustBeRight(rule, item);
        }
        var today = LocalDate.now(clock);
        var passed = rule == null ? null : isPassed(rule, right, sitting.asked(), mustMissed);
        sitting.submit(right, passed, clock.instant(), today);
        em.flush();
        submitted.fire(new SittingSubmitted(
                sitting.id(),
                sitting.organisationId(),
                sitting.personId(),
                sitting.purpose(),
                sitting.courseCode(),
                sitting.courseVersion(),
                sitting.results(),
                right,
                sitting.asked(),
                passed,
                today,
                sitting.openedAt()));
        if (sitting.purpose() == Purpose.COURSE_QUIZ) finishStep(sitting, Boolean.TRUE.equals(passed));
        return sheet(sitting);
    }

    /** Whether enough is right, and everything that must be. */
    static boolean isPassed(QuizRule rule, int right, int asked, boolean mustMissed) {
        return !mustMissed && right * 100 >= rule.passPercent() * asked;
    }

    static boolean mustBeRight(QuizRule rule, QuizItem item) {
        return rule.mustBeRight().map(item.tags()::contains).orElse(false);
    }

    private void finishStep(Sitting sitting, boolean passed) {
        var enrolment = learning.enrolled(sitting.courseCode());
        var course = courses.version(sitting.courseCode(), enrolment.courseVersion());
        if (passed) learning.finish(enrolment, course, course.step(Step.QUIZ_ID).orElseThrow());
        else enrolment.touch(LocalDate.now(clock));
    }

    /** How many more quizzes of the course may be handed in today, 0 to {@value #QUIZZES_A_DAY}. One statement. */
    @Allowed
    public int quizzesLeftToday(String courseCode) {
        var today = em.createQuery("""
                        select count(s) from Sitting s where s.personId = :person and s.purpose = :purpose
                          and s.courseCode = :course and s.submittedOn = :today""", Long.class)
                .setParameter("person", user.personId())
                .setParameter("purpose", Purpose.COURSE_QUIZ)
                .setParameter("course", courseCode)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        return (int) Math.max(0, QUIZZES_A_DAY - today);
    }

    private Optional<Long> openQuiz(Course course) {
        return em.createQuery("""
                        select s.id from Sitting s where s.personId = :person and s.purpose = :purpose
                          and s.courseCode = :course and s.courseVersion = :version and s.submittedAt is null
                        order by s.id desc""", Long.class)
                .setParameter("person", user.personId())
                .setParameter("purpose", Purpose.COURSE_QUIZ)
                .setParameter("course", course.code())
                .setParameter("version", course.version())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Sitting sitting(Purpose purpose, Course course) {
        return new Sitting(user.organisationId(), user.personId(), purpose, course, SEEDS.nextLong(), clock.instant());
    }

    private Sitting own(long sittingId) {
        return own(em.find(Sitting.class, sittingId));
    }

    /** Alone until the transaction ends: what a page keeps and what it hands in may come at once. */
    private Sitting ownAlone(long sittingId) {
        return own(em.find(Sitting.class, sittingId, LockModeType.PESSIMISTIC_WRITE));
    }

    private Sitting own(Sitting sitting) {
        if (sitting == null || sitting.personId() != user.personId()) throw new NotFound("sitting");
        return sitting;
    }

    private Sheet sheet(Sitting sitting) {
        var shown = sitting.isSubmitted() ? sitting.items() : sitting.inStage();
        var items = items(shown);
        var questions = shown.stream()
                .map(asked -> {
                    var item = items.apply(asked);
                    return new Sheet.Question(
                            asked.place(),
                            item,
                            Draw.order(item, sitting.seed()),
                            asked.answer() == null ? "" : asked.answer(),
                            sitting.isSubmitted() && asked.isRight());
                })
                .toList();
        return new Sheet(
                sitting.id(),
                sitting.purpose(),
                sitting.courseCode(),
                sitting.stage(),
                questions,
                sitting.asked(),
                sitting.openedAt(),
                sitting.submittedAt(),
                sitting.right(),
                sitting.passed(),
                sitting.isSubmitted() ? sitting.results() : List.of());
    }

    /** The items as they were drawn. One statement where some are the body's own. */
    private Function<SittingItem, QuizItem> items(List<SittingItem> some) {
        var own = bank.asked(some);
        return asked -> asked.isOwn()
                ? own.get(BankItems.key(asked.itemId(), Integer.parseInt(asked.courseVersion())))
                : item(asked);
    }

    private QuizItem item(SittingItem asked) {
        return courses.version(asked.courseCode(), asked.courseVersion())
                .item(asked.itemId())
                .orElseThrow(() -> new IllegalStateException("no item " + asked.itemId()));
    }

    private Course course(Sitting sitting) {
        return courses.version(sitting.courseCode(), sitting.courseVersion());
    }

    private Course courseOf(QuizItem item) {
        return courses.holders().stream()
                .filter(course -> course.items().contains(item))
                .findFirst()
                .orElseThrow();
    }
}
