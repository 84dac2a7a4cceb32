-- keys of outside tools; the secret itself is kept nowhere
create sequence lrs_credential_seq start with 50 increment by 50;
create table lrs_credential (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    label varchar(100) not null,
    access_key varchar(40) not null,
    secret_hash varchar(64) not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    last_used_on date,
    revoked_at timestamp,
    constraint lrs_credential_key_unique unique (access_key)
);
create index lrs_credential_organisation on lrs_credential (organisation_id);

-- long identifiers stand here as their SHA-256
create sequence lrs_statement_seq start with 50 increment by 50;
create table lrs_statement (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    statement_id varchar(36) not null,
    verb_key varchar(64) not null,
    registration varchar(36),
    target_id varchar(36),
    voiding boolean not null,
    voided boolean not null,
    stored_at timestamp not null,
    happened_at timestamp not null,
    fingerprint varchar(64) not null,
    body text not null,
    constraint lrs_statement_unique unique (organisation_id, statement_id)
);
create index lrs_statement_stored on lrs_statement (organisation_id, stored_at, id);
create index lrs_statement_verb on lrs_statement (organisation_id, verb_key, stored_at);
create index lrs_statement_registration on lrs_statement (organisation_id, registration);
create index lrs_statement_target on lrs_statement (organisation_id, target_id);

create sequence lrs_statement_agent_seq start with 50 increment by 50;
create table lrs_statement_agent (
    id bigint primary key,
    organisation_id bigint not null,
    statement_row bigint not null references lrs_statement (id),
    agent_key varchar(64) not null,
    related boolean not null
);
create index lrs_statement_agent_key on lrs_statement_agent (organisation_id, agent_key, statement_row);

create sequence lrs_statement_activity_seq start with 50 increment by 50;
create table lrs_statement_activity (
    id bigint primary key,
    organisation_id bigint not null,
    statement_row bigint not null references lrs_statement (id),
    activity_key varchar(64) not null,
    related boolean not null
);
create index lrs_statement_activity_key on lrs_statement_activity (organisation_id, activity_key, statement_row);

-- from a statement to those that it is about, those that they are about, and so on
create sequence lrs_statement_link_seq start with 50 increment by 50;
create table lrs_statement_link (
    id bigint primary key,
    organisation_id bigint not null,
    source_id varchar(36) not null,
    target_id varchar(36) not null,
    constraint lrs_statement_link_unique unique (organisation_id, source_id, target_id)
);
create index lrs_statement_link_target on lrs_statement_link (organisation_id, target_id);

create sequence lrs_activity_seq start with 50 increment by 50;
create table lrs_activity (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null,
    activity_key varchar(64) not null,
    iri text not null,
    definition text not null,
    constraint lrs_activity_unique unique (organisation_id, activity_key)
);

create sequence lrs_attachment_seq start with 50 increment by 50;
create table lrs_attachment (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    sha2 varchar(128) not null,
    content_type varchar(200) not null,
    content octets not null,
    constraint lrs_attachment_unique unique (organisation_id, sha2)
);

create sequence lrs_document_seq start with 50 increment by 50;
create table lrs_document (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    kind varchar(20) not null,
    activity_key varchar(64) not null,
    agent_key varchar(64) not null,
    registration varchar(36) not null,
    document_key varchar(64) not null,
    document_id text not null,
    content_type varchar(200) not null,
    content octets not null,
    etag varchar(40) not null,
    updated_at timestamp not null,
    constraint lrs_document_unique unique (organisation_id, kind, activity_key, agent_key, registration, document_key)
);
