-- what was learnt and still has to become a statement
create sequence lrs_news_seq start with 50 increment by 50;
create table lrs_news (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    statement_id varchar(36) not null,
    person_id bigint not null references person (id),
    kind varchar(20) not null,
    course_code varchar(40),
    course_version varchar(40),
    part varchar(64),
    right_parts int,
    asked_parts int,
    passed boolean,
    happened_at timestamp not null
);

insert into lease (name, holder, until_at) values ('lrs-news', '', timestamp '2000-01-01 00:00:00');
