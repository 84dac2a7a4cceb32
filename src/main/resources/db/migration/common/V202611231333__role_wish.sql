create sequence role_wish_seq start with 50 increment by 50;
create table role_wish (
    id bigint primary key,
    version int not null,
    person_id bigint not null references person (id),
    role_code varchar(40) not null,
    registered_on date not null,
    shared_on date,
    constraint role_wish_person_unique unique (person_id)
);
