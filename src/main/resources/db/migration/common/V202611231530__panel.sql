-- a panel on one level or one stage gate: ratings given apart, then one agreed result
create sequence panel_seq start with 50 increment by 50;
create table panel (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    kind varchar(8) not null,
    skill_code varchar(40),
    role_code varchar(40),
    stage int,
    opened_by varchar(64) not null,
    opened_at timestamp not null,
    agreed int,
    reason varchar(1000),
    closed_by varchar(64),
    closed_at timestamp,
    claim_id bigint references claim (id)
);
create index panel_organisation on panel (organisation_id, closed_at);
create index panel_person on panel (person_id);

create sequence panel_rating_seq start with 50 increment by 50;
create table panel_rating (
    id bigint primary key,
    version int not null,
    panel_id bigint not null references panel (id),
    person_id bigint not null references person (id),
    lvl int,
    note varchar(1000),
    rated_by varchar(64),
    rated_at timestamp,
    called_by varchar(64) not null,
    called_at timestamp not null,
    left_by varchar(64),
    left_at timestamp,
    left_why varchar(1000),
    constraint panel_rating_once unique (panel_id, person_id)
);
create index panel_rating_person on panel_rating (person_id, rated_at);
