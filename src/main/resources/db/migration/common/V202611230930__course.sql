create sequence course_version_seq start with 50 increment by 50;
create table course_version (
    id bigint primary key,
    code varchar(40) not null,
    version varchar(40) not null,
    hash varchar(64) not null,
    published_at timestamp not null,
    constraint course_version_unique unique (code, version)
);

create table course_file (
    version_id bigint not null references course_version (id),
    path varchar(200) not null,
    content text not null,
    primary key (version_id, path)
);
