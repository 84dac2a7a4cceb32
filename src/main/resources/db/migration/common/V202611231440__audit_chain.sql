-- an act gets its number and hashes when it is sealed; acts that happened before are sealed by the first run
alter table audit_entry add column chain_no bigint;
alter table audit_entry add column previous_hash varchar(64);
alter table audit_entry add column hash varchar(64);
create unique index audit_entry_chain on audit_entry (chain_no, organisation_id);

-- organisation 0: acts that belong to no organisation, such as a sign-in under an unknown name
create table audit_chain (
    organisation_id bigint primary key,
    acts bigint not null,
    head_hash varchar(64) not null,
    last_at timestamp,
    sealed_at timestamp not null
);

insert into lease (name, holder, until_at) values ('audit-check', '', timestamp '2000-01-01 00:00:00');
