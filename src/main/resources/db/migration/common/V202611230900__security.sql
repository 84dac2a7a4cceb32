create sequence account_seq start with 50 increment by 50;
create table account (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null,
    person_id bigint,
    login varchar(64) not null,
    password_hash varchar(400),
    active boolean not null,
    permissions varchar(120) not null,
    failures int not null,
    locked_until timestamp,
    created_at timestamp not null,
    constraint account_login_unique unique (login),
    constraint account_person_unique unique (person_id)
);
create index account_organisation on account (organisation_id);

create sequence api_token_seq start with 50 increment by 50;
create table api_token (
    id bigint primary key,
    account_id bigint not null references account (id),
    label varchar(100) not null,
    hash varchar(64) not null,
    created_at timestamp not null,
    expires_at timestamp not null,
    last_used_on date,
    revoked_at timestamp,
    constraint api_token_hash_unique unique (hash)
);
create index api_token_account on api_token (account_id);

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
    id bigint primary key,
    organisation_id bigint,
    at timestamp not null,
    actor varchar(64) not null,
    act varchar(40) not null,
    subject varchar(200) not null,
    detail varchar(1000) not null
);
create index audit_entry_organisation_at on audit_entry (organisation_id, at);
