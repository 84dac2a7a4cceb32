alter table organisation add column priority_fields varchar(120) default '' not null;

create sequence assignment_seq start with 50 increment by 50;
create table assignment (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    course_code varchar(40) not null,
    skill_code varchar(40),
    due_on date not null,
    status varchar(10) not null,
    assigned_by varchar(64) not null,
    assigned_on date not null,
    closed_on date
);
create index assignment_person on assignment (person_id, status);
create index assignment_organisation on assignment (organisation_id, status, due_on);

create sequence plan_seq start with 50 increment by 50;
create table plan (
    id bigint primary key,
    version int not null,
    person_id bigint not null references person (id),
    fiscal_year int not null,
    status varchar(10) not null,
    budget_minutes int not null,
    sent_at timestamp,
    agreed_at timestamp,
    agreed_by varchar(64),
    constraint plan_unique unique (person_id, fiscal_year)
);

create sequence plan_course_seq start with 50 increment by 50;
create table plan_course (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    course_code varchar(40) not null,
    skill_code varchar(40),
    constraint plan_course_unique unique (plan_id, course_code)
);

create sequence plan_task_seq start with 50 increment by 50;
create table plan_task (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    skill_code varchar(40),
    body varchar(300) not null
);
create index plan_task_plan on plan_task (plan_id);
