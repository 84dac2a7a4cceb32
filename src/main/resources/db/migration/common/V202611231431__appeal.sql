create sequence appeal_seq start with 50 increment by 50;
create table appeal (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    cycle_id bigint not null references cycle (id),
    person_id bigint not null references person (id),
    skill_code varchar(40) not null,
    level_then int,
    body varchar(1000) not null,
    made_at timestamp not null,
    answer_by date not null,
    outcome varchar(8),
    level_now int,
    answer varchar(1000),
    answered_by varchar(64),
    answered_at timestamp,
    constraint appeal_unique unique (cycle_id, person_id, skill_code)
);
create index appeal_organisation on appeal (organisation_id, answered_at);
-- what a cycle's claims say together
create index claim_cycle on claim (cycle_id);
