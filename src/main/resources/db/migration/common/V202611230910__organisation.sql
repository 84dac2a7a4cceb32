create sequence organisation_seq start with 50 increment by 50;
create table organisation (
    id bigint primary key,
    version int not null,
    code varchar(40) not null,
    name_ja varchar(120) not null,
    name_en varchar(120) not null,
    map_id varchar(80) not null,
    mode varchar(10) not null,
    demo boolean not null,
    constraint organisation_code_unique unique (code)
);

create sequence unit_seq start with 50 increment by 50;
create table unit (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    parent_id bigint references unit (id),
    code varchar(40) not null,
    name_ja varchar(120) not null,
    name_en varchar(120) not null,
    ord int not null,
    path varchar(400) not null,
    constraint unit_code_unique unique (organisation_id, code)
);
create index unit_parent on unit (parent_id);
create index unit_path on unit (path);

create sequence person_seq start with 50 increment by 50;
create table person (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    staff_no varchar(40) not null,
    name_ja varchar(80) not null,
    name_en varchar(120) not null,
    kana varchar(120) not null,
    joined_on date not null,
    left_on date,
    constraint person_staff_no_unique unique (organisation_id, staff_no)
);
create index person_kana on person (organisation_id, kana);

create sequence post_seq start with 50 increment by 50;
create table post (
    id bigint primary key,
    version int not null,
    person_id bigint not null references person (id),
    unit_id bigint not null references unit (id),
    title_ja varchar(80) not null,
    title_en varchar(120) not null,
    head boolean not null,
    main boolean not null,
    from_on date not null,
    until_on date
);
create index post_person on post (person_id);
create index post_unit on post (unit_id, from_on);

create sequence role_assignment_seq start with 50 increment by 50;
create table role_assignment (
    id bigint primary key,
    version int not null,
    organisation_id bigint not null references organisation (id),
    layer varchar(12) not null,
    person_id bigint references person (id),
    post_id bigint references post (id),
    unit_id bigint references unit (id),
    role_code varchar(40) not null,
    stage int not null,
    from_on date not null,
    until_on date,
    constraint role_assignment_stage check (stage between 1 and 9)
);
create index role_assignment_person on role_assignment (person_id);
create index role_assignment_post on role_assignment (post_id);
create index role_assignment_unit on role_assignment (unit_id);
create index role_assignment_layer on role_assignment (organisation_id, layer);
