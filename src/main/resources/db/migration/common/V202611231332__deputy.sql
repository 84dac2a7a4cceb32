create sequence deputy_seq start with 50 increment by 50;
create table deputy (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    unit_id bigint not null references unit (id),
    person_id bigint not null references person (id),
    reason varchar(10) not null,
    from_on date not null,
    until_on date not null
);
create index deputy_person on deputy (person_id);
create index deputy_unit on deputy (unit_id);
create index deputy_organisation on deputy (organisation_id);
