create sequence gate_pass_seq start with 50 increment by 50;
create table gate_pass (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    role_code varchar(40) not null,
    stage int not null,
    party varchar(12) not null,
    named varchar(40) not null,
    map_version varchar(40) not null,
    decided_on date not null,
    decided_by varchar(400) not null,
    note varchar(400) not null,
    basis varchar(1000) not null,
    noted_at timestamp not null,
    noted_by varchar(64) not null,
    withdrawn_on date,
    withdrawn_by varchar(64),
    withdrawn_reason varchar(400),
    withdrawal bigint not null,
    constraint gate_pass_unique unique (person_id, role_code, stage, party, withdrawal)
);

-- derived like the rest of the row; the next upkeep after the start fills it in for everybody who has a level
alter table role_standing add column gate_levels boolean default false not null;
update standing set changes_on = current_date where lvl is not null;
