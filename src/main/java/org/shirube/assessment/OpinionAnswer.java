package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What was answered about one skill. */
@Entity
@Table(name = "opinion_answer")
public class OpinionAnswer {
    @Id
    @GeneratedValue(generator = "opinion_answer_seq")
    @SequenceGenerator(name = "opinion_answer_seq", sequenceName = "opinion_answer_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "opinion_id", updatable = false)
    private long opinionId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "lvl", updatable = false)
    private Integer level;

    protected OpinionAnswer() {} // JPA

    /** @param level null for "cannot judge" */
    OpinionAnswer(long opinionId, String skill, Integer level) {
        this.opinionId = opinionId;
        this.skill = skill;
        this.level = level;
    }
}
