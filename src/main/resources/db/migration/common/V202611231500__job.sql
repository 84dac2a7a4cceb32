-- Work longer than a request, of any feature; until now cycles alone had some.
create sequence job_seq start with 50 increment by 50;
create table job (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    kind varchar(24) not null,
    subject_id bigint,
    content text,
    at_id bigint not null,
    done int not null,
    total int not null,
    tries int not null,
    problem varchar(80),
    asked_by varchar(64) not null,
    asked_at timestamp not null,
    finished_at timestamp
);
-- numbers below zero: the new sequence begins anew
insert into job (id, version, organisation_id, kind, subject_id, at_id, done, total, tries, asked_by, asked_at, finished_at)
    select -j.id, j.version, c.organisation_id, case j.kind when 'OPEN' then 'cycle-open' when 'ADD' then 'cycle-add'
        else 'cycle-close' end, j.cycle_id, j.at_person, j.looked_at, j.people, 0, j.asked_by, j.asked_at, j.finished_at
    from cycle_job j join cycle c on c.id = j.cycle_id;
create index job_subject on job (organisation_id, kind, subject_id);
drop table cycle_job;
drop sequence cycle_job_seq;
update lease set name = 'job' where name = 'cycle-job';
