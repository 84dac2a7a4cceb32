-- "QUALIFICATION" is longer than the sources so far
alter table claim alter column source set data type varchar(20);
alter table standing alter column source set data type varchar(20);
alter table cycle_level alter column source set data type varchar(20);

-- the last day on which a claim shows its level; null for the usual validity of the skill
alter table claim add column until_day date;

-- without a skill: the scan of a certificate
alter table evidence alter column skill_code drop not null;

-- what HR takes for proof; proves: skill=level pairs, as the version map_version_id of the map has them
create sequence qualification_seq start with 50 increment by 50;
create table qualification (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    name_ja varchar(200) not null,
    name_en varchar(200) not null,
    issuer_ja varchar(200) not null,
    issuer_en varchar(200) not null,
    valid_months int,
    proves varchar(1000),
    map_version_id bigint not null references skill_map_version (id),
    retired_on date,
    constraint qualification_name unique (organisation_id, name_ja)
);

create sequence held_qualification_seq start with 50 increment by 50;
create table held_qualification (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    qualification_id bigint not null references qualification (id),
    certificate_no varchar(60) not null,
    obtained_on date not null,
    expires_on date,
    evidence_id bigint references evidence (id),
    status varchar(12) not null,
    registered_at timestamp not null,
    decided_at timestamp,
    decided_by varchar(64),
    reason varchar(1000)
);
create index held_qualification_person on held_qualification (person_id);
create index held_qualification_waiting on held_qualification (organisation_id, status, registered_at);
