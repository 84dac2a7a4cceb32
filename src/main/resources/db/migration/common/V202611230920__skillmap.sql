create sequence skill_map_version_seq start with 50 increment by 50;
create table skill_map_version (
    id bigint primary key,
    map_id varchar(40) not null,
    version varchar(40) not null,
    hash varchar(64) not null,
    effective_on date not null,
    published_at timestamp not null,
    constraint skill_map_version_unique unique (map_id, version)
);

create table skill_map_file (
    version_id bigint not null references skill_map_version (id),
    path varchar(200) not null,
    content text not null,
    primary key (version_id, path)
);
