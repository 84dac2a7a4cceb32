-- how much must be right, and why: for every check of the body, or for one level of one skill; never changed, the newest holds
create sequence cut_score_seq start with 50 increment by 50;
create table cut_score (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    skill_code varchar(40),
    lvl int,
    percent int not null,
    reason varchar(1000) not null,
    set_by varchar(64) not null,
    set_at timestamp not null,
    constraint cut_score_percent check (percent between 50 and 100)
);
create index cut_score_organisation on cut_score (organisation_id, set_at);
