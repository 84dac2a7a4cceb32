package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.shirube.assessment.AnswerDraft;
import org.shirube.assessment.Appeals;
import org.shirube.assessment.Claims;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Decision;
import org.shirube.assessment.Evidence;
import org.shirube.assessment.EvidenceLocker;
import org.shirube.assessment.LastUsed;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Participants;
import org.shirube.assessment.Reviews;
import org.shirube.assessment.SelfAssessments;
import org.shirube.assessment.Source;
import org.shirube.job.JobRow;
import org.shirube.organisation.Deputies;
import org.shirube.organisation.Deputy;
import org.shirube.organisation.Layer;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.Transfers;
import org.shirube.organisation.Units;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.CallerSample;
import org.shirube.skillmap.SkillMaps;

/** What people in the simulated body do, each through its door. What was taken is counted in the year's ledger. */
@ApplicationScoped
public class YearStaffSample {
    private static final Text OFFICER = new Text("主事", "Officer");
    private static final Text HEAD = new Text("課長", "Head of section");
    private static final String WHY = "面談で実際の資料を見ました。";
    private static final List<Source> OF_HR = List.of(Source.CHECK, Source.LAB, Source.IMPORT, Source.PANEL);

    @Inject
    private CallerSample callers;

    @Inject
    private YearRecordSample record;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private Reviews reviews;

    @Inject
    private Claims claims;

    @Inject
    private Appeals appeals;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private Participants participants;

    @Inject
    private Cycles cycles;

    @Inject
    private Transfers transfers;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private Deputies deputies;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    /** One step, in words for whoever reads a failure. */
    String step(YearIT.Year year) {
        var chance = year.chance();
        var round = record.rounds(year.organisation()).values().stream().findFirst();
        boolean rating = round.isPresent() && round.get().takesSelf(year.today());
        int number = chance.nextInt(100);
        if (round.isPresent() && number < (rating ? 45 : 8)) return handIn(year);
        if (round.isPresent() && number < 60) return chance.nextInt(3) == 0 ? appeal(year) : review(year);
        if (number < 70) return late(year);
        if (number < 80) return move(year);
        return office(year, chance.nextInt(10));
    }

    private <T> T hr(YearIT.Year year, Callable<T> work) {
        return callers.as(year.hr(), work);
    }

    /** @return whether the door took it; what it refuses by a rule is not taken */
    private boolean taken(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleBroken | NotAllowed | NotFound refused) {
            return false;
        }
    }

    /** Opens a cycle and lets the first ten answer at once. */
    void handInAll(YearIT.Year year) {
        year.calendar();
        year.until(3);
        year.people().subList(0, 10).forEach(person -> onPaper(year, person));
    }

    private String handIn(YearIT.Year year) {
        var told = new StringBuilder("hand in");
        int some = 1 + year.chance().nextInt(4);
        for (int one = 0; one < some; one++) {
            var person = year.anybody();
            told.append(' ').append(person);
            if (year.chance().nextInt(6) == 0) onPaper(year, person);
            else answer(year, person);
        }
        return told.toString();
    }

    /** Now and then somebody stops in the middle. */
    private void answer(YearIT.Year year, long person) {
        var chance = year.chance();
        var round = record.rounds(year.organisation()).get(person);
        boolean inTime = round != null && round.takesSelf(year.today());
        boolean whole = chance.nextInt(5) > 0;
        var said = new ArrayList<String>();
        boolean taken = taken(() -> callers.as(year.callerOf(person), () -> {
            var sheet = selfAssessments.sheet().orElseThrow(() -> new RuleBroken("assessment.notOpen"));
            for (var asked : sheet.asked()) {
                boolean never = chance.nextInt(12) == 0;
                var level = never ? null : (Integer) level(chance, asked.skill());
                var before = sheet.answers().get(asked.skill());
                selfAssessments.save(new AnswerDraft(
                        asked.skill(),
                        level,
                        never,
                        null,
                        chance.nextBoolean() ? null : LastUsed.values()[chance.nextInt(LastUsed.values().length)],
                        before == null ? -1 : before.version()));
                said.add(YearSample.said(
                        person, asked.skill(), Source.SELF, level, sheet.cycle().id()));
                if (!whole) return null;
            }
            selfAssessments.submit();
            return null;
        }));
        if (!whole) return;
        year.attempts().add(new YearSample.Attempt("hand in of " + person, inTime, taken));
        if (taken) said.forEach(year::confirmed);
    }

    private void onPaper(YearIT.Year year, long person) {
        var round = record.rounds(year.organisation()).get(person);
        if (round == null || round.begun()) return;
        boolean inTime =
                !year.today().isBefore(round.selfFrom()) && !year.today().isAfter(round.selfUntil());
        var said = new ArrayList<String>();
        boolean taken = taken(() -> hr(year, () -> {
            var drafts = selfAssessments.askedOf(List.of(person)).get(person).stream()
                    .map(asked ->
                            new AnswerDraft(asked.skill(), level(year.chance(), asked.skill()), false, null, null, -1))
                    .toList();
            drafts.forEach(draft ->
                    said.add(YearSample.said(person, draft.skill(), Source.SELF, draft.level(), round.cycle())));
            selfAssessments.takeSubmitted(Map.of(person, drafts));
            return null;
        }));
        year.attempts().add(new YearSample.Attempt("paper of " + person, inTime, taken));
        if (taken) said.forEach(year::confirmed);
    }

    private int level(Random chance, String skill) {
        var described = maps.current().skill(skill).orElseThrow();
        int wanted = chance.nextInt(4);
        return described.describedAtMost(wanted);
    }

    private String review(YearIT.Year year) {
        var chance = year.chance();
        var rounds = record.rounds(year.organisation());
        var ready = rounds.entrySet().stream()
                .filter(one -> one.getValue().handedIn() && year.isInOffice(one.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (ready.isEmpty()) return "nothing to review";
        var person = ready.get(chance.nextInt(ready.size()));
        var leader = year.leaderOf(person);
        if (leader == null) return "nobody leads " + person;
        var round = rounds.get(person);
        boolean inTime = round.takesReviews(year.today());
        var said = new ArrayList<String>();
        var tried = new boolean[1];
        boolean all = chance.nextInt(4) == 0;
        boolean taken = taken(() -> callers.as(year.callerOf(leader), () -> {
            var sheet = reviews.sheet(person);
            if (sheet.isEmpty()) throw new RuleBroken("nothing");
            if (all) {
                var undisputed =
                        sheet.stream().filter(row -> row.isUndisputed()).toList();
                if (undisputed.isEmpty()) throw new RuleBroken("nothing");
                undisputed.forEach(row ->
                        said.add(YearSample.said(person, row.skill(), Source.MANAGER, row.self(), round.cycle())));
                tried[0] = true;
                reviews.confirmUndisputed(person);
                return null;
            }
            var row = sheet.get(chance.nextInt(sheet.size()));
            boolean seen = row.worksWaiting() > 0 && chance.nextBoolean();
            int highest = seen ? row.highestWithWorks() : row.highest();
            boolean never = chance.nextInt(10) == 0;
            var level = never ? null : (Integer) chance.nextInt(highest + 1);
            if (chance.nextInt(6) == 0) {
                boolean tooHigh = taken(() -> reviews.decide(
                        person, new Decision(row.skill(), highest + 1, false, WHY, seen, false), row.known()));
                if (tooHigh) throw new IllegalStateException("confirmed above the proof: " + row);
                throw new RuleBroken("nothing");
            }
            if (seen && level != null && level >= 1) {
                for (int work = 0; work < row.worksWaiting(); work++)
                    said.add(YearSample.said(person, row.skill(), Source.EVIDENCE, Math.max(2, level), round.cycle()));
            }
            said.add(YearSample.said(person, row.skill(), Source.MANAGER, level, round.cycle()));
            tried[0] = true;
            reviews.decide(person, new Decision(row.skill(), level, never, WHY, seen, false), row.known());
            return null;
        }));
        if (taken) said.forEach(year::confirmed);
        if (tried[0] || !inTime) year.attempts().add(new YearSample.Attempt("review of " + person, inTime, taken));
        return "review of " + person + (taken ? "" : ", refused");
    }

    private String appeal(YearIT.Year year) {
        var open = record.openAppeals(year.organisation());
        var chance = year.chance();
        if (!open.isEmpty() && chance.nextBoolean()) return answerTo(year, open.get(chance.nextInt(open.size())));
        var person = year.anybody();
        var round = record.rounds(year.organisation()).get(person);
        if (round == null) return "no appeal";
        var looked = year.claims().values().stream()
                .filter(claim -> claim.person() == person && claim.cycle() != null && claim.cycle() == round.cycle())
                .map(YearSample.Said::skill)
                .distinct()
                .sorted()
                .toList();
        if (looked.isEmpty()) return "no appeal";
        var skill = looked.get(chance.nextInt(looked.size()));
        boolean first =
                !record.appeals(round.cycle()).getOrDefault(person, List.of()).contains(skill);
        boolean inTime = first && round.takesAppeals(year.today());
        boolean taken = taken(() -> callers.as(year.callerOf(person), () -> {
            appeals.make(skill, "資料をもう一つ作りました。");
            return null;
        }));
        year.attempts().add(new YearSample.Attempt("appeal of " + person + " for " + skill, inTime, taken));
        return "appeal of " + person;
    }

    private String answerTo(YearIT.Year year, long appeal) {
        var chance = year.chance();
        var leading = year.leaders();
        if (!leading.isEmpty() && chance.nextBoolean()) {
            var leader = leading.get(chance.nextInt(leading.size()));
            var said = new ArrayList<String>();
            boolean taken = taken(() -> callers.as(year.callerOf(leader), () -> {
                var waiting = appeals.toAnswer().stream()
                        .filter(one -> one.appeal().id() == appeal && one.highest() != null)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("appeal"));
                var row = waiting.appeal();
                int level = chance.nextInt(waiting.highest() + 1);
                appeals.change(appeal, level, WHY);
                said.add(YearSample.said(row.personId(), row.skill(), Source.MANAGER, level, row.cycleId()));
                return null;
            }));
            if (taken) said.forEach(year::confirmed);
            return "appeal " + appeal + " answered by " + leader + " " + taken;
        }
        keep(year, appeal);
        return "appeal " + appeal + " kept";
    }

    private void keep(YearIT.Year year, long appeal) {
        taken(() -> hr(year, () -> {
            appeals.keep(appeal, "そのままとします。");
            return null;
        }));
    }

    /** So that the cycle can be closed. */
    void answerAll(YearIT.Year year) {
        record.openAppeals(year.organisation()).forEach(appeal -> keep(year, appeal));
    }

    /** HR enters what was shown some time ago, or a person adds work. */
    private String late(YearIT.Year year) {
        var chance = year.chance();
        var person = year.anybodyEver();
        var all = maps.inForceFor(year.organisation()).skills();
        var skill = all.get(chance.nextInt(all.size())).code();
        if (chance.nextInt(4) == 0) {
            if (!year.isInOffice(person)) return person + " has no account any more";
            taken(() -> callers.as(year.callerOf(person), () -> {
                locker.addLink(skill, null, "設計書", "https://example.org/" + skill, Evidence.Classified.CLASS_1);
                return null;
            }));
            return "work of " + person + " for " + skill;
        }
        var source = OF_HR.get(chance.nextInt(OF_HR.size()));
        int level = all.stream()
                .filter(one -> one.code().equals(skill))
                .findFirst()
                .orElseThrow()
                .describedAtMost(chance.nextInt(source == Source.CHECK ? 2 : 4));
        var on = year.today().minusDays(chance.nextInt(500));
        boolean taken = taken(() -> hr(year, () -> {
            claims.record(NewClaim.of(person, skill, source, level, on), List.of());
            return null;
        }));
        if (taken) year.confirmed(YearSample.said(person, skill, source, level, null));
        return source + " of " + person + " in " + skill + " dated " + on;
    }

    /** Forward and back in time, in and out of the lead. */
    private String move(YearIT.Year year) {
        var chance = year.chance();
        var person = year.anybodyEver();
        var waiting = record.waitingPosts(year.organisation(), year.today());
        if (!waiting.isEmpty() && chance.nextInt(3) == 0) {
            var post = waiting.get(chance.nextInt(waiting.size()));
            taken(() -> hr(year, () -> {
                transfers.undo(post);
                return null;
            }));
            return "move undone " + post;
        }
        var unit = year.anyUnit();
        boolean head = chance.nextInt(5) == 0;
        var day = year.today().plusDays(chance.nextInt(46) - 25);
        taken(() -> hr(year, () -> transfers.move(person, unit, head ? HEAD : OFFICER, head, day)));
        return "move of " + person + " to " + unit + " from " + day + (head ? " as its head" : "");
    }

    private String office(YearIT.Year year, int which) {
        var chance = year.chance();
        var person = year.anybody();
        var unit = year.anyUnit();
        var today = year.today();
        var role = chance.nextBoolean() ? "R02" : "R08";
        var from = today.plusDays(chance.nextInt(30) - 20);
        var round = record.rounds(year.organisation()).get(person);
        return switch (which) {
            case 0 -> {
                int number = year.people().size() + 1;
                taken(() -> hr(year, () -> {
                    year.joined(people.enrol(
                            "n" + number,
                            new Text("新任 " + number, "Newcomer " + number),
                            "しんにん",
                            unit,
                            OFFICER,
                            false,
                            today.minusDays(chance.nextInt(20))));
                    return null;
                }));
                yield "newcomer " + number;
            }
            case 1 -> {
                taken(() -> hr(
                        year,
                        () -> people.addSecondPost(
                                person,
                                unit,
                                new Text("兼務" + today, "Second " + today),
                                chance.nextBoolean(),
                                from,
                                null)));
                yield "second post of " + person + " in " + unit + " from " + from;
            }
            case 2 -> {
                var post = record.posts(year.organisation(), today).stream()
                        .filter(held -> held.person() == person)
                        .findFirst();
                post.ifPresent(held -> taken(() -> hr(year, () -> {
                    people.endPost(held.post(), today);
                    return null;
                })));
                yield "post of " + person + " ended";
            }
            case 3 -> {
                taken(() -> hr(
                        year,
                        () -> deputies.appoint(
                                unit, person, Deputy.Reason.ABSENCE, today, today.plusDays(chance.nextInt(40)))));
                yield person + " stands in for unit " + unit;
            }
            case 4 -> {
                taken(() -> hr(
                        year,
                        () -> roles.assign(
                                Layer.PERSON,
                                person,
                                role,
                                1 + chance.nextInt(3),
                                from,
                                chance.nextBoolean() ? null : from.plusDays(60))));
                yield role + " of " + person + " from " + from;
            }
            case 5 -> {
                var asked = record.personRoles(year.organisation());
                if (!asked.isEmpty())
                    taken(() -> hr(year, () -> {
                        roles.end(asked.get(chance.nextInt(asked.size())), today.plusDays(chance.nextInt(20)));
                        return null;
                    }));
                yield "a role ended";
            }
            case 6 -> {
                var mode = Mode.values()[chance.nextInt(Mode.values().length)];
                hr(year, () -> {
                    organisations.rateBy(mode);
                    return null;
                });
                yield "mode " + mode;
            }
            case 7 -> {
                taken(() -> hr(year, () -> {
                    units.move(unit, year.anyUnit());
                    return null;
                }));
                yield "unit " + unit + " hung elsewhere";
            }
            case 8 -> {
                if (round != null)
                    taken(() -> hr(year, () -> {
                        if (chance.nextBoolean())
                            participants.extendPerson(
                                    round.cycle(), person, later(round.selfUntil(), chance), null, "休職していたため");
                        else
                            participants.extendUnit(
                                    round.cycle(), unit, later(round.selfUntil(), chance), null, "災害対応のため");
                        return null;
                    }));
                yield "extension for " + person + " or unit " + unit;
            }
            default -> {
                if (round != null)
                    taken(() -> hr(year, () -> {
                        if (chance.nextBoolean()) participants.reopen(round.cycle(), person, null, "一部の答えを誤ったため");
                        else cycles.addNewcomers(round.cycle());
                        return null;
                    }));
                if (round != null) awaitJob(year, round.cycle());
                yield "sheet of " + person + " open again, or newcomers taken in";
            }
        };
    }

    /** Until the work on a cycle is over. */
    void awaitJob(YearIT.Year year, long cycle) {
        for (int tries = 0; tries < 600; tries++) {
            if (!hr(year, () -> cycles.job(cycle)).map(JobRow::isRunning).orElse(false)) return;
            pause();
        }
        throw new AssertionError("the work on cycle " + cycle + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static LocalDate later(LocalDate day, Random chance) {
        return day.plusDays(1 + chance.nextInt(15));
    }
}
