create sequence permit_seq start with 50 increment by 50;
create table permit (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    permit_no varchar(20) not null,
    granted_on date not null,
    expires_on date not null,
    suspended_on date,
    suspended_reason varchar(400),
    superseded boolean not null,
    constraint permit_no_unique unique (organisation_id, permit_no)
);
create index permit_person on permit (person_id);
create index permit_expiry on permit (organisation_id, expires_on);

create table permit_counter (
    organisation_id bigint primary key references organisation (id),
    last_no int not null
);
