package org.shirube.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A course in a plan, and the gap that it is for. */
@Entity
@Table(name = "plan_course")
public class PlanCourse {
    @Id
    @GeneratedValue(generator = "plan_course_seq")
    @SequenceGenerator(name = "plan_course_seq", sequenceName = "plan_course_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    @Column(name = "course_code", updatable = false)
    private String code;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    protected PlanCourse() {} // JPA

    PlanCourse(Plan plan, String code, String skill) {
        this.code = code;
        this.plan = plan;
        this.skill = skill;
    }

    String code() {
        return code;
    }

    String skill() {
        return skill;
    }
}
