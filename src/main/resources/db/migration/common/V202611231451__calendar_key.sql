create table calendar_key (
    person_id bigint primary key references person (id),
    version int not null,
    organisation_id bigint not null references organisation (id),
    hash varchar(64) not null,
    lang varchar(2) not null,
    created_at timestamp not null,
    last_used_on date,
    constraint calendar_key_hash_unique unique (hash)
);
