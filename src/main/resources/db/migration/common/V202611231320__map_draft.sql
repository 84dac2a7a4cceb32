create sequence map_draft_seq start with 50 increment by 50;
create table map_draft (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    base_version_id bigint references skill_map_version (id),
    revision int not null,
    opened_by varchar(64) not null,
    opened_at timestamp not null,
    changed_by varchar(64) not null,
    changed_at timestamp not null,
    outcome varchar(12) not null
);
create index map_draft_organisation on map_draft (organisation_id, outcome);

create table map_draft_part (
    draft_id bigint not null references map_draft (id),
    part varchar(60) not null,
    content text not null,
    primary key (draft_id, part)
);

create sequence map_draft_step_seq start with 50 increment by 50;
create table map_draft_step (
    id bigint primary key,
    draft_id bigint not null references map_draft (id),
    revision int not null,
    made_by varchar(64) not null,
    made_at timestamp not null,
    kind varchar(8) not null,
    content text not null,
    constraint map_draft_step_unique unique (draft_id, revision)
);

create sequence map_draft_editor_seq start with 50 increment by 50;
create table map_draft_editor (
    id bigint primary key,
    draft_id bigint not null references map_draft (id),
    login varchar(64) not null,
    name_ja varchar(100) not null,
    name_en varchar(100) not null,
    since_at timestamp not null,
    seen_at timestamp not null,
    constraint map_draft_editor_unique unique (draft_id, login)
);
