alter table cycle add column status varchar(10) default 'OPEN' not null;
alter table cycle add column population_units varchar(500) default '' not null;
alter table cycle add column population_roles varchar(200) default '' not null;

-- who takes part; a null date is the cycle's own
create table participant (
    cycle_id bigint not null references cycle (id),
    person_id bigint not null references person (id),
    unit_id bigint not null references unit (id),
    self_until date,
    review_until date,
    reminded_at timestamp,
    added_at timestamp not null,
    primary key (cycle_id, person_id)
);
create index participant_person on participant (person_id);

-- until now a cycle asked everybody in office
insert into participant (cycle_id, person_id, unit_id, added_at)
select c.id, p.id, max(o.unit_id), max(cast(c.self_from as timestamp))
from cycle c
join person p on p.organisation_id = c.organisation_id
join post o on o.person_id = p.id and o.main = true
where o.from_on <= case when c.closes_on < current_date then c.closes_on else current_date end
  and (o.until_on is null or o.until_on > case when c.closes_on < current_date then c.closes_on else current_date end)
group by c.id, p.id;

create sequence cycle_job_seq start with 50 increment by 50;
create table cycle_job (
    id bigint primary key,
    version int not null,
    cycle_id bigint not null references cycle (id),
    kind varchar(8) not null,
    at_person bigint not null,
    looked_at int not null,
    people int not null,
    asked_by varchar(64) not null,
    asked_at timestamp not null,
    finished_at timestamp
);
create index cycle_job_cycle on cycle_job (cycle_id);

create sequence cycle_change_seq start with 50 increment by 50;
create table cycle_change (
    id bigint primary key,
    cycle_id bigint not null references cycle (id),
    kind varchar(12) not null,
    person_id bigint references person (id),
    unit_id bigint references unit (id),
    self_until date,
    review_until date,
    people int not null,
    reason varchar(300) not null,
    made_by varchar(64) not null,
    made_at timestamp not null
);
create index cycle_change_cycle on cycle_change (cycle_id);

insert into lease (name, holder, until_at) values ('cycle-job', '', timestamp '2000-01-01 00:00:00');
