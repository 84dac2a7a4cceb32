create sequence cycle_seq start with 50 increment by 50;
create table cycle (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    name_ja varchar(120) not null,
    name_en varchar(120) not null,
    purpose varchar(20) not null,
    mode varchar(10) not null,
    self_from date not null,
    self_until date not null,
    review_until date not null,
    disclose_on date not null,
    closes_on date not null
);
create index cycle_organisation on cycle (organisation_id, self_from);

create sequence claim_seq start with 500 increment by 500;
create table claim (
    id bigint primary key,
    person_id bigint not null references person (id),
    skill_code varchar(40) not null,
    source varchar(10) not null,
    lvl int,
    on_day date not null,
    last_used_on date,
    note varchar(1000),
    rater varchar(64) not null,
    cycle_id bigint references cycle (id),
    recorded_at timestamp not null,
    constraint claim_level check (lvl between 0 and 10)
);
create index claim_person_skill on claim (person_id, skill_code);

create sequence evidence_seq start with 50 increment by 50;
create table evidence (
    id bigint primary key,
    person_id bigint not null references person (id),
    skill_code varchar(40) not null,
    cycle_id bigint references cycle (id),
    title varchar(200) not null,
    link varchar(1000),
    stored_as varchar(64),
    media_type varchar(100),
    bytes bigint,
    classified varchar(10) not null,
    added_at timestamp not null,
    removed_at timestamp,
    reviewed_at timestamp,
    reviewed_by varchar(64),
    constraint evidence_link_or_file check ((link is null and stored_as is not null) or (link is not null and stored_as is null))
);
create index evidence_person_skill on evidence (person_id, skill_code);

create sequence self_assessment_seq start with 50 increment by 50;
create table self_assessment (
    id bigint primary key,
    version int not null,
    person_id bigint not null references person (id),
    cycle_id bigint not null references cycle (id),
    started_at timestamp not null,
    submitted_at timestamp,
    constraint self_assessment_unique unique (person_id, cycle_id)
);

create sequence self_answer_seq start with 50 increment by 50;
create table self_answer (
    id bigint primary key,
    version int not null,
    self_assessment_id bigint not null references self_assessment (id),
    skill_code varchar(40) not null,
    lvl int,
    not_applicable boolean not null,
    done varchar(1000),
    last_used varchar(12),
    saved_at timestamp not null,
    constraint self_answer_unique unique (self_assessment_id, skill_code)
);

create sequence review_draft_seq start with 50 increment by 50;
create table review_draft (
    id bigint primary key,
    version int not null,
    person_id bigint not null references person (id),
    cycle_id bigint not null references cycle (id),
    skill_code varchar(40) not null,
    lvl int,
    not_applicable boolean not null,
    remark varchar(1000),
    work_seen boolean not null,
    held boolean not null,
    reviewer varchar(64) not null,
    saved_at timestamp not null,
    decided_at timestamp,
    constraint review_draft_unique unique (person_id, cycle_id, skill_code)
);

