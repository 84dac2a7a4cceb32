-- what a closed cycle found, as written in the transaction that closed it
create table cycle_frozen (
    cycle_id bigint primary key references cycle (id),
    on_day date not null,
    frozen_at timestamp not null,
    mode varchar(10) not null,
    people int not null,
    levels int not null
);

create table cycle_level (
    cycle_id bigint not null references cycle_frozen (cycle_id),
    person_id bigint not null references person (id),
    skill_code varchar(40) not null,
    unit_id bigint not null references unit (id),
    role_code varchar(40) not null,
    role_stage int not null,
    target int not null,
    core boolean not null,
    lvl int,
    state varchar(14) not null,
    source varchar(10),
    self_level int,
    proved_on date,
    valid_until date,
    primary key (cycle_id, person_id, skill_code)
);

create table cycle_tally (
    cycle_id bigint not null references cycle_frozen (cycle_id),
    unit_id bigint not null references unit (id),
    skill_code varchar(40) not null,
    state varchar(14) not null,
    people int not null,
    primary key (cycle_id, unit_id, skill_code, state)
);
