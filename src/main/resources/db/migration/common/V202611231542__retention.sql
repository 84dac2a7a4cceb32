-- for how many months a body keeps what; without a row: without end
create table retention_period (
    organisation_id bigint not null references organisation (id),
    kind varchar(12) not null,
    months int not null,
    set_by varchar(64) not null,
    set_at timestamp not null,
    primary key (organisation_id, kind),
    constraint retention_months check (months between 1 and 600)
);

create sequence retention_run_seq start with 50 increment by 50;
create table retention_run (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    asked_by varchar(64) not null,
    asked_at timestamp not null,
    finished_at timestamp
);
create index retention_run_organisation on retention_run (organisation_id, asked_at);

-- what a run found and erased, in the order in which it works
create table retention_line (
    run_id bigint not null references retention_run (id),
    place int not null,
    step varchar(20) not null,
    months int not null,
    before_day date not null,
    found int not null,
    erased int not null,
    primary key (run_id, place)
);

-- a person of whom nothing but the number is left
alter table person add column erased_on date;
