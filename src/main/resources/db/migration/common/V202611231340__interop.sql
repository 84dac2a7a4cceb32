create sequence star_answer_seq start with 50 increment by 50;
create table star_answer (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    kind varchar(10) not null,
    said varchar(400) not null,
    meaning varchar(40) not null,
    constraint star_answer_unique unique (organisation_id, kind, said)
);
