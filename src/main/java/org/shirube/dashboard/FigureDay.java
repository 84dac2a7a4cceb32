package org.shirube.dashboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One part of one whole of an organisation at the end of a day; written once. */
@Entity
@Table(name = "figure_day")
@IdClass(FigureDay.Key.class)
public class FigureDay {
    /** Organisation, day and name. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long organisationId;
        private LocalDate day;
        private String name;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.organisationId == organisationId
                    && key.day.equals(day)
                    && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(organisationId, day, name);
        }
    }

    @Id
    @Column(name = "organisation_id")
    private long organisationId;

    @Id
    @Column(name = "on_day")
    private LocalDate day;

    @Id
    private String name;

    private int part;

    private int whole;

    protected FigureDay() {} // JPA

    FigureDay(long organisationId, LocalDate day, String name, int part, int whole) {
        this.organisationId = organisationId;
        this.day = day;
        this.name = name;
        this.part = part;
        this.whole = whole;
    }

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }

    int part() {
        return part;
    }

    int whole() {
        return whole;
    }
}
