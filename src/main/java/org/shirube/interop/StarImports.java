package org.shirube.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.job.JobRow;
import org.shirube.job.Jobs;
import org.shirube.organisation.Organisation;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.file.Sheet;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/**
 * A 星取表 becomes claims: understood, answered for, looked at, then written whole or not at all. A large one is written part by
 * part in the background, once everything in it was found right.
 */
@ApplicationScoped
@Transactional
@Allowed(Permission.HR)
public class StarImports {
    private static final int MOST_PROBLEMS = 1_000;
    private static final int LONGEST_RATER = 60;

    /** As many as take a second or two. */
    static final int MOST_AT_ONCE = 2_000;

    /** What was begun or done. @param claims in all @param job that writes them; null when they are written */
    public record Recorded(int claims, Long job) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    @Inject
    private Clock clock;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditLog audit;

    /** The latest large table of the body, and how far it is; empty when there was none. One statement. */
    public Optional<JobRow> job() {
        return jobs.latest(Set.of(StarWork.KIND), null);
    }

    /** The table in the sheets, empty when there is none. Three statements. */
    public Optional<StarTable> recognise(List<Sheet> sheets) {
        var words = new StarWords(maps.current().skills(), staff(), remembered(StarAnswer.Kind.COLUMN));
        return StarSheet.find(sheets, words);
    }

    private List<PersonRow> staff() {
        return people.within(units.root());
    }

    /** What each mark of the table may mean: as answered the last time, or by custom. One statement. */
    public Map<String, String> meanings(StarTable table) {
        var known = remembered(StarAnswer.Kind.MARK);
        var highest = maps.current().highestLevel();
        var meanings = new LinkedHashMap<String, String>();
        for (var mark : table.marks().keySet()) {
            var before = known.get(mark);
            boolean fits = before != null && (!before.matches("\\d+") || Integer.parseInt(before) <= highest);
            meanings.put(
                    mark, fits ? before : Marks.suggested(mark, table.marks().keySet(), highest));
        }
        return meanings;
    }

    private Map<String, String> remembered(StarAnswer.Kind kind) {
        return em.createQuery(
                        "select a from StarAnswer a where a.organisationId = :organisation and a.kind = :kind",
                        StarAnswer.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("kind", kind)
                .getResultStream()
                .collect(Collectors.toMap(StarAnswer::said, StarAnswer::meaning));
    }

    /** What would be written; nothing is. Three statements and one per 500 people. */
    public StarPreview preview(StarTable table, StarAnswers answers) {
        return new Comparison(maps.current(), table, answers).preview();
    }

    /**
     * Writes what the preview showed, and remembers the answers.
     *
     * @param seen the fingerprint of the preview
     * @param name of the file
     * @throws RuleBroken interop.starProblems; interop.starChanged when something else would be written now; interop.starBusy
     *     while a large table is being written
     */
    public Recorded record(StarTable table, StarAnswers answers, String seen, String name) {
        em.find(Organisation.class, user.organisationId(), LockModeType.PESSIMISTIC_WRITE); // one table at a time
        if (job().filter(JobRow::isRunning).isPresent()) throw new RuleBroken("interop.starBusy");
        var preview = preview(table, answers);
        if (!preview.problems().isEmpty())
            throw new RuleBroken("interop.starProblems", preview.problems().size());
        if (!preview.fingerprint().equals(seen)) throw new RuleBroken("interop.starChanged");
        remember(table, answers);
        if (preview.lines().isEmpty()) return new Recorded(0, null);
        var rater = ("星取表 " + name)
                .codePoints()
                .limit(LONGEST_RATER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (preview.lines().size() > MOST_AT_ONCE) {
            audit.note("stars", name, preview.lines().size() + " claims, in the background");
            return new Recorded(preview.lines().size(), jobs.start(StarWork.order(preview.lines(), answers, rater)));
        }
        claims.recordAll(
                preview.lines().stream()
                        .map(line -> NewClaim.of(
                                line.personId(), line.skill(), answers.source(), line.level(), answers.on()))
                        .toList(),
                rater);
        return new Recorded(preview.lines().size(), null);
    }

    private void remember(StarTable table, StarAnswers answers) {
        var known = em.createQuery(
                        "select a from StarAnswer a where a.organisationId = :organisation", StarAnswer.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .collect(Collectors.toMap(answer -> answer.kind() + " " + answer.said(), Function.identity()));
        answers.marks().forEach((mark, meaning) -> remember(known, StarAnswer.Kind.MARK, mark, meaning));
        for (var column : table.columns()) {
            var skill = answers.columns().get(column.place());
            boolean told = skill != null && !skill.equals(column.skill());
            if (told && !column.header().isEmpty()) remember(known, StarAnswer.Kind.COLUMN, column.header(), skill);
        }
    }

    private void remember(Map<String, StarAnswer> known, StarAnswer.Kind kind, String said, String meaning) {
        if (said.length() > StarAnswer.LONGEST) return;
        var before = known.get(kind + " " + said);
        if (before != null) {
            before.means(meaning);
            return;
        }
        var answer = new StarAnswer(user.organisationId(), kind, said, meaning);
        em.persist(answer);
        known.put(kind + " " + said, answer);
    }

    /** One table against what stands. */
    private final class Comparison {
        private final SkillMap map;
        private final StarTable table;
        private final StarAnswers answers;
        private final List<FileProblem> problems = new ArrayList<>();
        private final Map<Long, PersonRow> staff;
        private final Map<String, PersonRow> byNumber;

        private Comparison(SkillMap map, StarTable table, StarAnswers answers) {
            if (answers.source() != Source.SELF && answers.source() != Source.MANAGER)
                throw new IllegalArgumentException("a 星取表 holds ratings by people: " + answers.source());
            this.map = map;
            this.table = table;
            this.answers = answers;
            this.staff = staff().stream().collect(Collectors.toMap(PersonRow::id, Function.identity()));
            this.byNumber = staff.values().stream().collect(Collectors.toMap(PersonRow::staffNo, Function.identity()));
        }

        private StarPreview preview() {
            checkColumns();
            if (answers.on().isAfter(LocalDate.now(clock))) problem(null, null, "starFuture", answers.on());
            var found = new LinkedHashMap<String, StarPreview.Line>();
            int leftOut = 0;
            for (var row : table.rows()) {
                var person = person(row);
                if (person.isEmpty()) leftOut++;
                else lines(row, person.get(), found);
            }
            var standing = claims.ofAll(
                    found.values().stream().map(StarPreview.Line::personId).collect(Collectors.toSet()));
            var lines = found.values().stream()
                    .filter(line -> !stands(line, standing))
                    .toList();
            if (found.isEmpty() && problems.isEmpty()) problem(null, null, "starNothing");
            return new StarPreview(
                    lines,
                    found.size() - lines.size(),
                    (int) lines.stream()
                            .map(StarPreview.Line::personId)
                            .distinct()
                            .count(),
                    leftOut,
                    List.copyOf(problems),
                    answers.source() + " " + answers.on() + " " + lines.hashCode() + " " + lines.size());
        }

        private void problem(String line, String field, String key, Object... arguments) {
            if (problems.size() == MOST_PROBLEMS) return;
            int number = line != null && line.matches("\\d+") ? Integer.parseInt(line) : 0;
            var place = line == null || number > 0 ? field : field == null ? line : line + " / " + field;
            problems.add(new FileProblem(table.sheet(), number, place, "interop." + key, arguments));
        }

        private void checkColumns() {
            var taken = new HashMap<String, String>();
            for (var column : table.columns()) {
                var code = answers.columns().get(column.place());
                if (code == null) continue;
                if (map.skill(code).isEmpty()) problem(null, column.header(), "unknownSkill", code);
                var other = taken.putIfAbsent(code, column.place());
                if (other != null) problem(null, column.header(), "starSkillTwice", code, other, column.place());
            }
        }

        private Optional<PersonRow> person(StarTable.Row row) {
            if (row.personId() != null) {
                var person = Optional.ofNullable(staff.get(row.personId()));
                if (person.isEmpty()) problem(row.place(), null, "starPersonGone", row.name());
                return person;
            }
            var number = answers.people().get(row.place());
            if (number == null) return Optional.empty();
            var person = Optional.ofNullable(byNumber.get(number));
            if (person.isEmpty()) problem(row.place(), null, "starNoPerson", number);
            return person;
        }

        private void lines(StarTable.Row row, PersonRow person, Map<String, StarPreview.Line> found) {
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                var code = answers.columns().get(column.place());
                var mark = row.marks().get(i);
                var meaning = answers.marks().getOrDefault(mark, Marks.SKIP);
                if (code == null || mark.isEmpty() || meaning.equals(Marks.SKIP)) continue;
                var skill = map.skill(code);
                if (skill.isEmpty()) continue; // told already
                var level = meaning.equals(Marks.NOT_APPLICABLE) ? null : Integer.valueOf(meaning);
                if (level != null && level > 0 && skill.get().behaviour(level).isEmpty()) {
                    problem(row.place(), column.header(), "starNotDescribed", code, level);
                    continue;
                }
                var line = new StarPreview.Line(
                        row.place(),
                        person.id(),
                        person.staffNo(),
                        person.name(),
                        code,
                        skill.get().name(),
                        mark,
                        level);
                var before = found.putIfAbsent(person.id() + " " + code, line);
                if (before != null && !java.util.Objects.equals(before.level(), level))
                    problem(row.place(), column.header(), "starTwice", person.staffNo(), code, before.place());
            }
        }

        private boolean stands(StarPreview.Line line, Map<Long, List<ClaimRow>> standing) {
            return standing.getOrDefault(line.personId(), List.of()).stream()
                    .anyMatch(claim -> claim.skill().equals(line.skill())
                            && claim.source() == answers.source()
                            && claim.on().equals(answers.on())
                            && java.util.Objects.equals(claim.level(), line.level()));
        }
    }
}
