-- items that a body wrote itself; a version that was in use never changes
create sequence bank_item_seq start with 50 increment by 50;
create table bank_item (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id)
);

create sequence bank_revision_seq start with 50 increment by 50;
create table bank_revision (
    id bigint primary key,
    version int not null,
    item_id bigint not null references bank_item (id),
    organisation_id bigint not null references organisation (id),
    number int not null,
    newest boolean not null,
    state varchar(12) not null,
    kind varchar(12) not null,
    skill_code varchar(40) not null,
    lvl int not null,
    stem_ja varchar(2000) not null,
    stem_en varchar(2000) not null,
    translation varchar(12) not null,
    content text not null,
    written_by varchar(64) not null,
    written_at timestamp not null,
    reviewed_by varchar(64),
    reviewed_at timestamp,
    used_by varchar(64),
    used_at timestamp,
    ended_by varchar(64),
    ended_at timestamp,
    reason varchar(1000),
    constraint bank_revision_number unique (item_id, number)
);
create index bank_revision_list on bank_revision (organisation_id, newest);
create index bank_revision_draw on bank_revision (organisation_id, state, skill_code, lvl);
