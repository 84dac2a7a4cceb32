create sequence enrolment_seq start with 50 increment by 50;
create table enrolment (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    course_code varchar(40) not null,
    course_version varchar(40) not null,
    run int not null,
    superseded boolean not null,
    started_on date not null,
    last_active_on date not null,
    completed_on date,
    steps_done int not null,
    minutes_done int not null,
    constraint enrolment_unique unique (person_id, course_code, run)
);
create index enrolment_course on enrolment (organisation_id, course_code);

create table enrolment_step (
    enrolment_id bigint not null references enrolment (id),
    step_id varchar(64) not null,
    done_on date not null,
    primary key (enrolment_id, step_id)
);

create sequence step_note_seq start with 50 increment by 50;
create table step_note (
    id bigint primary key,
    version int not null,
    person_id bigint not null references person (id),
    course_code varchar(40) not null,
    step_id varchar(64) not null,
    body text not null,
    changed_at timestamp not null,
    constraint step_note_unique unique (person_id, course_code, step_id)
);

create sequence sitting_seq start with 50 increment by 50;
create table sitting (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    purpose varchar(12) not null,
    course_code varchar(40),
    course_version varchar(40),
    seed bigint not null,
    opened_at timestamp not null,
    submitted_at timestamp,
    submitted_on date,
    right_items int,
    asked_items int not null,
    passed boolean
);
create index sitting_person on sitting (person_id, purpose, course_code);

create sequence sitting_item_seq start with 50 increment by 50;
create table sitting_item (
    id bigint primary key,
    version int not null,
    sitting_id bigint not null references sitting (id),
    place int not null,
    course_code varchar(40) not null,
    course_version varchar(40) not null,
    item_id varchar(40) not null,
    skill varchar(40) not null,
    level int not null,
    answer varchar(400),
    correct boolean,
    constraint sitting_item_unique unique (sitting_id, place)
);
create index sitting_item_id on sitting_item (item_id);

create sequence lab_attempt_seq start with 50 increment by 50;
create table lab_attempt (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    course_code varchar(40) not null,
    course_version varchar(40) not null,
    lab_id varchar(40) not null,
    answer text not null,
    language varchar(2) not null,
    changed_at timestamp not null,
    submitted_at timestamp,
    submitted_on date,
    right_parts int,
    asked_parts int,
    hits int,
    marks int,
    covered double precision,
    over_marking double precision,
    passed boolean
);
create index lab_attempt_person on lab_attempt (person_id, course_code, lab_id);
