package org.shirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That an account looked at a person's levels on a day. Written by SQL, many at once; never changed. */
@Entity
@Table(name = "viewing")
public class Viewing {
    @Id
    private Long id;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "on_day")
    private LocalDate onDay;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "account_id")
    private long accountId;

    private String login;

    @Column(name = "viewer_id")
    private Long viewerId;

    private String permissions;

    @Enumerated(EnumType.STRING)
    @Column(name = "viewed_for")
    private ViewedFor viewedFor;

    /** Which thing of the person; null for a look at the levels. */
    @Column(name = "about_id")
    private Long about;

    protected Viewing() {} // JPA
}
