package org.shirube.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.shirube.platform.error.RuleBroken;

/** A piece of real work by which a skill is to grow. */
@Entity
@Table(name = "plan_task")
public class PlanTask {
    private static final int LONGEST = 300;

    @Id
    @GeneratedValue(generator = "plan_task_seq")
    @SequenceGenerator(name = "plan_task_seq", sequenceName = "plan_task_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(updatable = false)
    private String body;

    @Column(name = "card_id", updatable = false)
    private String cardId;

    protected PlanTask() {} // JPA

    /** @param cardId of the task card that it is taken from; null for a task of one's own */
    PlanTask(Plan plan, String skill, String body, String cardId) {
        var text = body == null ? "" : body.strip();
        if (text.isEmpty()) throw new RuleBroken("assignment.taskEmpty");
        if (text.length() > LONGEST) throw new RuleBroken("assignment.taskTooLong", LONGEST);
        this.plan = plan;
        this.skill = skill;
        this.body = text;
        this.cardId = cardId;
    }

    Long id() {
        return id;
    }

    String skill() {
        return skill;
    }

    String body() {
        return body;
    }

    String cardId() {
        return cardId;
    }
}
