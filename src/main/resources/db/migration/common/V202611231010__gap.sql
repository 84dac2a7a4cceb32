create table standing (
    person_id bigint not null references person (id),
    skill_code varchar(40) not null,
    organisation_id bigint not null,
    unit_id bigint not null references unit (id),
    target int not null,
    next_target int not null,
    core boolean not null,
    layer varchar(12) not null,
    role_code varchar(40) not null,
    role_stage int not null,
    duty_since date not null,
    lvl int,
    state varchar(14) not null,
    source varchar(10),
    self_level int,
    proved_on date,
    valid_until date,
    lapsed boolean not null,
    changes_on date,
    primary key (person_id, skill_code)
);
create index standing_unit on standing (unit_id);
create index standing_changes on standing (changes_on);
create index standing_org_skill on standing (organisation_id, skill_code);

create table role_standing (
    person_id bigint not null references person (id),
    role_code varchar(40) not null,
    stage int not null,
    unit_id bigint not null references unit (id),
    status varchar(12) not null,
    primary key (person_id, role_code)
);
create index role_standing_unit on role_standing (unit_id);

create table tally (
    unit_id bigint not null references unit (id),
    dimension varchar(48) not null,
    people int not null,
    required int not null,
    exceeds int not null,
    meets int not null,
    below1 int not null,
    below2 int not null,
    recheck int not null,
    not_assessed int not null,
    core_gap int not null,
    primary key (unit_id, dimension)
);

create table role_need (
    organisation_id bigint not null references organisation (id),
    role_code varchar(40) not null,
    stage int not null,
    need int not null,
    by_day date not null,
    primary key (organisation_id, role_code, stage)
);
