-- what colleagues and role owners say about a person in a cycle that asks them
alter table cycle add column asks_peers boolean default false not null;
alter table cycle add column asks_owners boolean default false not null;
alter table cycle add column opinions_from int default 3 not null;

create sequence role_owner_seq start with 50 increment by 50;
create table role_owner (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    role_code varchar(40) not null,
    person_id bigint not null references person (id),
    named_by varchar(64) not null,
    named_at timestamp not null,
    constraint role_owner_once unique (organisation_id, role_code)
);

create sequence opinion_seq start with 50 increment by 50;
create table opinion (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    cycle_id bigint not null references cycle (id),
    person_id bigint not null references person (id),
    rater_id bigint not null references person (id),
    part varchar(8) not null,
    role_code varchar(40),
    proposed_at timestamp not null,
    agreed_by varchar(64),
    agreed_at timestamp,
    refused_by varchar(64),
    refused_at timestamp,
    done_at timestamp,
    constraint opinion_once unique (cycle_id, person_id, rater_id)
);
create index opinion_rater on opinion (rater_id, done_at);

create sequence opinion_answer_seq start with 50 increment by 50;
create table opinion_answer (
    id bigint primary key,
    version int not null,
    opinion_id bigint not null references opinion (id),
    skill_code varchar(40) not null,
    lvl int,
    constraint opinion_answer_once unique (opinion_id, skill_code)
);
