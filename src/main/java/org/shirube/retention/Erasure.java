package org.shirube.retention;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.platform.config.Setting;

/**
 * One thing that is erased, how many of it are due, and how. What is erased is not due any more, so that a step that was
 * interrupted goes on with what is left.
 */
enum Erasure {
    FILES(RetentionKind.FILES, 200, """
            from evidence x join person p on p.id = x.person_id where p.organisation_id = ?1 and x.added_at < ?2
            and (x.stored_as is not null or x.link <> '–')""") {
        @Override
        void erase(EntityManager em, String ids) {
            files(em, "id in (" + ids + ")");
        }
    },
    CLAIM_NOTES(RetentionKind.MEMOS, 5_000, """
            from claim x join person p on p.id = x.person_id where p.organisation_id = ?1 and x.recorded_at < ?2
            and x.note is not null""") {
        @Override
        void erase(EntityManager em, String ids) {
            run(em, "update claim set note = null where id in (" + ids + ")");
        }
    },
    EXAMPLES(RetentionKind.MEMOS, 5_000, """
            from self_answer x join self_assessment s on s.id = x.self_assessment_id join person p on p.id = s.person_id
            where p.organisation_id = ?1 and x.saved_at < ?2 and x.done is not null""") {
        @Override
        void erase(EntityManager em, String ids) {
            run(em, "update self_answer set done = null where id in (" + ids + ")");
        }
    },
    REMARKS(RetentionKind.MEMOS, 5_000, """
            from review_draft x join person p on p.id = x.person_id where p.organisation_id = ?1 and x.saved_at < ?2
            and x.remark is not null""") {
        @Override
        void erase(EntityManager em, String ids) {
            run(em, "update review_draft set remark = null where id in (" + ids + ")");
        }
    },
    APPEALS(RetentionKind.MEMOS, 1_000, """
            from appeal x where x.organisation_id = ?1 and x.answered_at < ?2 and x.body <> '–'""") {
        @Override
        void erase(EntityManager em, String ids) {
            run(em, "update appeal set body = '–', answer = '–' where id in (" + ids + ")");
        }
    },
    HANDOVERS(RetentionKind.MEMOS, 1_000, """
            from handover_note x where x.organisation_id = ?1 and x.written_at < ?2""") {
        @Override
        void erase(EntityManager em, String ids) {
            run(em, "delete from handover_note where id in (" + ids + ")");
        }
    },
    LESSON_NOTES(RetentionKind.MEMOS, 1_000, """
            from step_note x join person p on p.id = x.person_id where p.organisation_id = ?1 and x.changed_at < ?2""") {
        @Override
        void erase(EntityManager em, String ids) {
            run(em, "delete from step_note where id in (" + ids + ")");
        }
    },
    ANSWERS(RetentionKind.ANSWERS, 5_000, """
            from sitting_item x join sitting s on s.id = x.sitting_id where s.organisation_id = ?1 and s.submitted_at < ?2
            and x.answer is not null""") {
        @Override
        void erase(EntityManager em, String ids) {
            run(em, "update sitting_item set answer = null where id in (" + ids + ")");
        }
    },
    LOOKS(RetentionKind.LOOKS, 5_000, """
            from viewing x where x.organisation_id = ?1 and x.first_at < ?2""") {
        @Override
        void erase(EntityManager em, String ids) {
            run(em, "delete from viewing where id in (" + ids + ")");
        }
    },
    LEAVERS(RetentionKind.LEAVERS, 100, """
            from person x where x.organisation_id = ?1 and x.left_on < ?2 and x.erased_on is null""") {
        @Override
        void erase(EntityManager em, String ids) {
            leave(em, ids);
        }
    };

    /** Columns that name by account who did something, and the key of each table is nothing that is looked up by it. */
    private static final List<String> SIGNED = List.of(
            "claim.rater",
            "evidence.reviewed_by",
            "review_draft.reviewer",
            "appeal.answered_by",
            "calibration_move.made_by",
            "held_qualification.decided_by",
            "gate_pass.noted_by",
            "gate_pass.withdrawn_by",
            "plan.agreed_by",
            "assignment.assigned_by",
            "handover_note.written_by",
            "viewing.login");

    private final RetentionKind kind;
    private final int atOnce;
    private final String due;

    /** @param due of the body ?1, from before ?2, by the id of {@code x} */
    Erasure(RetentionKind kind, int atOnce, String due) {
        this.kind = kind;
        this.atOnce = atOnce;
        this.due = due;
    }

    abstract void erase(EntityManager em, String ids);

    RetentionKind kind() {
        return kind;
    }

    int count(EntityManager em, long organisationId, LocalDate before) {
        return ((Number) query(em, "select count(*) ", "", organisationId, before)
                        .getSingleResult())
                .intValue();
    }

    /** Erases some of what is due. @return how many; 0 when nothing is left */
    @SuppressWarnings("unchecked")
    int some(EntityManager em, long organisationId, LocalDate before) {
        var ids = (List<Object>) query(em, "select x.id ", " order by x.id", organisationId, before)
                .setMaxResults(atOnce)
                .getResultList();
        if (ids.isEmpty()) return 0;
        erase(em, ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return ids.size();
    }

    private jakarta.persistence.Query query(
            EntityManager em, String select, String order, long organisationId, LocalDate before) {
        return em.createNativeQuery(select + due + order)
                .setParameter(1, organisationId)
                .setParameter(2, this == LEAVERS ? before : before.atStartOfDay());
    }

    private static void run(EntityManager em, String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    /** The files first: where the rest fails after them, the rows are still due, and missing files do no harm. */
    @SuppressWarnings("unchecked")
    private static void files(EntityManager em, String which) {
        var stored = (List<String>)
                em.createNativeQuery("select stored_as from evidence where stored_as is not null and " + which)
                        .getResultList();
        try {
            for (var name : stored) {
                Files.deleteIfExists(
                        Path.of(Setting.DATA.value()).resolve("evidence").resolve(name.strip()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run(
                em,
                "update evidence set title = '–', link = '–', stored_as = null, media_type = null, bytes = null where "
                        + which);
    }

    private static void leave(EntityManager em, String ids) {
        var who = "person_id in (" + ids + ")";
        files(em, who);
        run(em, "update claim set note = null where note is not null and " + who);
        run(
                em,
                "update self_answer set done = null where self_assessment_id in (select id from self_assessment where "
                        + who + ")");
        run(em, "update review_draft set remark = null where " + who);
        run(em, "update appeal set body = '–', answer = case when answer is null then null else '–' end where " + who);
        run(em, "update calibration_move set reason = '–' where " + who);
        run(em, "update held_qualification set certificate_no = '–', reason = null where " + who);
        run(em, "update gate_pass set note = '', withdrawn_reason = null where " + who);
        run(em, "update plan_task set body = '–' where plan_id in (select id from plan where " + who + ")");
        run(em, "update sitting_item set answer = null where sitting_id in (select id from sitting where " + who + ")");
        run(em, "update lab_attempt set answer = '' where " + who);
        for (var table : List.of(
                "step_note",
                "handover_note",
                "role_wish",
                "notice",
                "mail",
                "mail_choice",
                "calendar_key",
                "viewing")) {
            run(em, "delete from " + table + " where " + who);
        }
        run(em, "update handover_note set from_person_id = null where from_person_id in (" + ids + ")");
        unsign(em, ids);
        run(em, "update viewing set viewer_id = null where viewer_id in (" + ids + ")");
        run(em, "delete from api_token where account_id in (select id from account where " + who + ")");
        run(
                em,
                "update account set login = concat('left-', cast(person_id as varchar(20))), password_hash = null,"
                        + " active = false where " + who);
        run(
                em,
                "update person set name_ja = '退職者', name_en = 'Former member of staff', kana = '',"
                        + " staff_no = concat('left-', cast(id as varchar(20))), erased_on = current_date where id in ("
                        + ids
                        + ")");
    }

    private static void unsign(EntityManager em, String ids) {
        for (var signed : SIGNED) {
            var place = signed.split("\\.");
            run(
                    em,
                    "update " + place[0] + " set " + place[1]
                            + " = (select concat('left-', cast(a.person_id as varchar(20))) from account a where a.login = "
                            + signed + ") where " + place[1]
                            + " in (select a.login from account a where a.person_id in (" + ids
                            + "))");
        }
    }
}
