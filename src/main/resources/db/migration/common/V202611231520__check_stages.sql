-- a check goes by stages: what was answered decides what is asked next
alter table sitting add column stage int default 1 not null;
alter table sitting_item add column stage int default 1 not null;
create index sitting_submitted on sitting (submitted_at, id);

-- sums from which the figures of an item follow; no person is in them
create sequence item_tally_seq start with 50 increment by 50;
create table item_tally (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    purpose varchar(12) not null,
    item_id varchar(40) not null,
    item_version int not null,
    answers int not null,
    blanks int not null,
    rights int not null,
    rest double precision not null,
    rest_squares double precision not null,
    rest_of_right double precision not null,
    chosen varchar(200) not null,
    constraint item_tally_unique unique (organisation_id, purpose, item_id, item_version)
);

create sequence block_tally_seq start with 50 increment by 50;
create table block_tally (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    skill_code varchar(40) not null,
    lvl int not null,
    items int not null,
    people int not null,
    rights bigint not null,
    right_squares bigint not null,
    constraint block_tally_unique unique (organisation_id, skill_code, lvl, items)
);

-- up to which sitting the sums go
create table tally_mark (
    name varchar(20) primary key,
    until_at timestamp not null,
    last_id bigint not null
);
insert into tally_mark (name, until_at, last_id) values ('sitting', timestamp '2000-01-01 00:00:00', 0);
