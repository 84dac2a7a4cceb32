package org.shirube.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** Invents what people showed in the two past years: self-ratings that flatter, managers, checks, labs, work products, panels. */
final class ClaimMaker {
    private static final double ASSESSED = 0.84;
    private static final double STRONG = 0.35;

    private final Random random;
    private final SkillMap map;
    private final List<NewClaim> claims = new ArrayList<>();

    ClaimMaker(Random random, SkillMap map) {
        this.random = random;
        this.map = map;
    }

    List<NewClaim> claims() {
        return claims;
    }

    /** What a person can really do; some are strong in nearly everything that is asked of them. */
    private int ability(int target, boolean strong) {
        double luck = strong ? random.nextDouble() * 0.53 : random.nextDouble();
        int ability = luck < 0.5 ? target : luck < 0.84 ? target - 1 : luck < 0.92 ? target - 2 : target + 1;
        return Math.max(0, Math.min(4, ability));
    }

    /**
     * One person's two past cycles.
     *
     * @param cycles id and first day of the past cycles, oldest first
     * @param attended in how many of them, counted from the newest, the person was already here
     * @param mayBeStrong false for somebody who is to have gaps
     */
    void past(
            long person,
            Map<String, Requirement> required,
            Map<Long, LocalDate> cycles,
            int attended,
            boolean mayBeStrong) {
        boolean strong = random.nextDouble() < STRONG && mayBeStrong;
        for (var requirement : required.values()) {
            if (random.nextDouble() > (strong ? 0.99 : ASSESSED)) continue;
            var skill = map.skill(requirement.skill()).orElseThrow();
            int ability = ability(requirement.target(), strong);
            int yearsBack = cycles.size() - 1;
            for (var cycle : cycles.entrySet()) {
                if (yearsBack < attended) {
                    int then = Math.max(0, ability - (yearsBack > 0 && random.nextDouble() < 0.6 ? 1 : 0));
                    round(person, skill, then, cycle.getKey(), cycle.getValue(), yearsBack == 0, strong);
                }
                yearsBack--;
            }
        }
    }

    /** @param proofs false for the older years, of which little more than the manager's rating is kept */
    private void round(
            long person, Skill skill, int ability, long cycle, LocalDate start, boolean proofs, boolean strong) {
        var said = start.plusDays(random.nextInt(25));
        double mood = random.nextDouble();
        int self = Math.max(0, Math.min(4, ability + (mood < 0.55 ? 0 : mood < 0.9 ? 1 : -1)));
        if (proofs) add(person, skill, Source.SELF, self, said, said.minusMonths(random.nextInt(14)), cycle);
        if (proofs || random.nextDouble() < 0.25) prove(person, skill, ability, cycle, start, strong);
        if (strong || random.nextDouble() < 0.85) {
            add(
                    person,
                    skill,
                    Source.MANAGER,
                    Math.min(3, ability),
                    start.plusDays(26 + random.nextInt(18)),
                    null,
                    cycle);
        }
    }

    private void prove(long person, Skill skill, int ability, Long cycle, LocalDate start, boolean strong) {
        var around = start.minusDays(random.nextInt(40)).plusDays(random.nextInt(30));
        if (skill.methods().contains(Skill.Method.CHECK) && random.nextDouble() < 0.9) {
            add(person, skill, Source.CHECK, ability >= 1 ? 1 : 0, around, null, cycle);
        }
        if (skill.methods().contains(Skill.Method.LAB) && ability >= 1 && (strong || random.nextDouble() < 0.8)) {
            add(person, skill, Source.LAB, Math.min(2, ability), around.plusDays(3), null, cycle);
        }
        if ((ability >= 2 || strong)
                && random.nextDouble() < (strong ? 1 : skill.methods().contains(Skill.Method.EVIDENCE) ? 0.9 : 0.3)) {
            add(person, skill, Source.EVIDENCE, Math.min(3, ability), start.plusDays(20), null, cycle);
        }
        if (ability >= 3) {
            add(person, skill, Source.EVIDENCE, 3, start.plusDays(21), null, cycle);
            add(person, skill, Source.EVIDENCE, 3, start.plusDays(22), null, cycle);
        }
        if (ability >= 4) add(person, skill, Source.PANEL, 4, start.plusDays(50), null, cycle);
    }

    private void add(long person, Skill skill, Source source, int level, LocalDate on, LocalDate used, Long cycle) {
        claims.add(new NewClaim(person, skill.code(), source, skill.describedAtMost(level), on, used, null, cycle));
    }
}
