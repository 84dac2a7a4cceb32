package org.shirube.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditWalkTest {
    private static final long BODY = 7;
    private static final Instant AT = Instant.parse("2026-04-01T00:12:03.123Z");

    private final List<AuditRow> acts = chain(5, "");
    private final AuditHead head = new AuditHead(5, acts.get(4).hash(), AT, AT);

    private static List<AuditRow> chain(int length, String mark) {
        var acts = new ArrayList<AuditRow>();
        var previous = AuditHash.first(BODY);
        for (long number = 1; number <= length; number++) {
            var subject = "person " + number + mark;
            var hash = AuditHash.of(previous, number, AT, "hr", "transfer", subject, "");
            acts.add(new AuditRow(number * 10, AT, "hr", "transfer", subject, "", number, previous, hash));
            previous = hash;
        }
        return acts;
    }

    private static AuditCheck walk(List<AuditRow> acts, AuditHead head, Long noted, String hash) {
        var walk = new AuditWalk(BODY, noted, hash);
        acts.forEach(walk::take);
        return walk.end(head);
    }

    private AuditCheck walk(List<AuditRow> found) {
        return walk(found, head, null, null);
    }

    private static AuditRow other(AuditRow act, String subject, String previous, String hash) {
        return new AuditRow(
                act.id(), act.at(), act.actor(), act.act(), subject, act.detail(), act.number(), previous, hash);
    }

    @Test
    void theHashIsWhatAnybodyCanComputeFromTheFields() throws Exception {
        var previous = "0".repeat(64);
        var canonical = "64:" + previous + ",2:12,27:2026-04-01T00:12:03.123000Z,2:hr,8:transfer,6:佐藤,0:,";
        var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(AuditHash.of(previous, 12, AT, "hr", "transfer", "佐藤", ""))
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        assertThat(walk(acts).isWhole()).isTrue();
        assertThat(walk(List.of(), new AuditHead(0, AuditHash.first(BODY), null, AT), null, null)
                        .isWhole())
                .isTrue();
    }

    @Test
    void anActThatWasChangedIsNamed() {
        var act = acts.get(2);
        acts.set(2, other(act, "person 99", act.previousHash(), act.hash()));
        var check = walk(acts);
        assertThat(check.why()).isEqualTo(AuditCheck.Break.CHANGED);
        assertThat(check.at()).isEqualTo(3);
        assertThat(check.breaks()).isEqualTo(1);
    }

    @Test
    void anActThatWasChangedTogetherWithItsHashNoLongerLeadsToTheNext() {
        var act = acts.get(2);
        var hash = AuditHash.of(act.previousHash(), 3, AT, "hr", "transfer", "person 99", "");
        acts.set(2, other(act, "person 99", act.previousHash(), hash));
        var check = walk(acts);
        assertThat(check.why()).isEqualTo(AuditCheck.Break.REPLACED);
        assertThat(check.at()).isEqualTo(4);
    }

    @Test
    void anActThatLostItsHashesIsNamed() {
        acts.set(2, other(acts.get(2), "person 3", null, null));
        assertThat(walk(acts).at()).isEqualTo(3);
    }

    @Test
    void whereActsWereTakenOutTheFirstOfThemIsNamed() {
        acts.subList(1, 3).clear();
        var check = walk(acts);
        assertThat(check.why()).isEqualTo(AuditCheck.Break.MISSING);
        assertThat(check.at()).isEqualTo(2);
        assertThat(check.breaks()).isEqualTo(1);
    }

    @Test
    void anEndThatWasCutOffIsNamedByTheHeadOfTheChain() {
        acts.remove(4);
        var check = walk(acts);
        assertThat(check.why()).isEqualTo(AuditCheck.Break.CUT_OFF);
        assertThat(check.at()).isEqualTo(5);
    }

    @Test
    void anEndThatWasReplacedIsNamed() {
        var last = chain(5, "!").get(4);
        var hash = AuditHash.of(acts.get(3).hash(), 5, AT, "hr", "transfer", last.subject(), "");
        acts.set(4, other(last, last.subject(), acts.get(3).hash(), hash));
        assertThat(walk(acts, new AuditHead(5, chain(5, "").get(4).hash(), AT, AT), null, null)
                        .why())
                .isEqualTo(AuditCheck.Break.OTHER_END);
    }

    @Test
    void whatWasWrittenDownShowsAnEndThatWasCutOffTogetherWithTheHead() {
        var noted = acts.get(4).hash();
        var shorter = acts.subList(0, 4);
        var cut = new AuditHead(4, acts.get(3).hash(), AT, AT);
        assertThat(walk(shorter, cut, null, null).isWhole()).isTrue();
        var check = walk(shorter, cut, 5L, noted);
        assertThat(check.noted()).isEqualTo(AuditCheck.Noted.GONE);
        assertThat(check.isWhole()).isFalse();
    }

    @Test
    void theHeadOfAChainWithoutActsCanBeWrittenDownToo() {
        assertThat(walk(acts, head, 0L, AuditHash.first(BODY)).isWhole()).isTrue();
        assertThat(walk(acts, head, 0L, AuditHash.first(BODY + 1)).noted()).isEqualTo(AuditCheck.Noted.DIFFERS);
    }

    @Test
    void whatWasWrittenDownShowsAChainThatWasMadeAnew() {
        var anew = chain(6, "!");
        var other = new AuditHead(6, anew.get(5).hash(), AT, AT);
        assertThat(walk(anew, other, null, null).isWhole()).isTrue();
        assertThat(walk(anew, other, 5L, acts.get(4).hash()).noted()).isEqualTo(AuditCheck.Noted.DIFFERS);
        assertThat(walk(acts, head, 5L, acts.get(4).hash()).noted()).isEqualTo(AuditCheck.Noted.SAME);
    }
}
