create sequence handover_note_seq start with 50 increment by 50;
create table handover_note (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    from_person_id bigint references person (id),
    body varchar(2000) not null,
    written_by varchar(64) not null,
    written_on date not null,
    written_at timestamp not null
);
create index handover_note_person on handover_note (person_id);
create index post_from on post (from_on);
