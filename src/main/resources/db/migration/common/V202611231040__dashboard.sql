create table figure_day (
    organisation_id bigint not null references organisation (id),
    on_day date not null,
    name varchar(60) not null,
    part int not null,
    whole int not null,
    primary key (organisation_id, on_day, name)
);

create table lease (
    name varchar(40) primary key,
    holder varchar(100) not null,
    until_at timestamp not null
);
-- here from the beginning, so that two nodes never race to insert it
insert into lease (name, holder, until_at) values ('upkeep', '', timestamp '2000-01-01 00:00:00');
