alter table cycle add column purposes varchar(60) default 'DEVELOPMENT PLACEMENT' not null;
alter table cycle drop column purpose;

-- further purposes of a cycle: asked for by HR, approved by the adviser
create sequence cycle_purpose_seq start with 50 increment by 50;
create table cycle_purpose (
    id bigint primary key,
    version int not null,
    cycle_id bigint not null references cycle (id),
    purpose varchar(20) not null,
    status varchar(10) not null,
    reason varchar(1000) not null,
    notice_ja varchar(1000) not null,
    notice_en varchar(1000) not null,
    asked_by varchar(64) not null,
    asked_account bigint not null,
    asked_person bigint,
    asked_at timestamp not null,
    decided_by varchar(64),
    decided_at timestamp,
    decision varchar(1000)
);
create index cycle_purpose_cycle on cycle_purpose (cycle_id);
