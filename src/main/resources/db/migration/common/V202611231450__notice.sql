-- who leads the members of a unit today, and who leads that leader; written anew by the job that makes notices
create table unit_leader (
    unit_id bigint primary key references unit (id),
    organisation_id bigint not null references organisation (id),
    leader_id bigint not null references person (id),
    above_id bigint references person (id)
);
create index unit_leader_leader on unit_leader (leader_id);
create index unit_leader_above on unit_leader (above_id);

-- the key is what makes a second run of the job add nothing
create table notice (
    person_id bigint not null references person (id),
    kind varchar(24) not null,
    ref_id bigint not null,
    step int not null,
    organisation_id bigint not null references organisation (id),
    amount int not null,
    due_on date,
    made_on date not null,
    made_at timestamp not null,
    read_at timestamp,
    mail_on date,
    primary key (person_id, kind, ref_id, step)
);
create index notice_mail on notice (organisation_id, mail_on, made_on);

create table notice_run (
    organisation_id bigint not null references organisation (id),
    on_day date not null,
    made int not null,
    queued int not null,
    made_at timestamp not null,
    queued_at timestamp,
    primary key (organisation_id, on_day)
);

create table mail_rule (
    organisation_id bigint primary key references organisation (id),
    version int not null,
    from_hour int not null,
    until_hour int not null,
    weekdays varchar(7) not null,
    days_off varchar(2000) not null,
    escalate_after int not null
);

create table mail_choice (
    person_id bigint primary key references person (id),
    version int not null,
    organisation_id bigint not null references organisation (id),
    address varchar(254) not null,
    lang varchar(2) not null,
    assessment varchar(6) not null,
    courses varchar(6) not null,
    team varchar(6) not null,
    expiry varchar(6) not null,
    refused_at timestamp,
    refused_why varchar(200)
);
create index mail_choice_organisation on mail_choice (organisation_id, refused_at);

-- the outbox; its key is the promise of one mail a person a day
create table mail (
    person_id bigint not null references person (id),
    on_day date not null,
    organisation_id bigint not null references organisation (id),
    address varchar(254) not null,
    lang varchar(2) not null,
    state varchar(10) not null,
    attempts int not null,
    next_at timestamp not null,
    state_at timestamp not null,
    answer varchar(200),
    primary key (person_id, on_day)
);
create index mail_state on mail (state, next_at);
create index mail_organisation on mail (organisation_id, on_day);

create table mail_server (
    name varchar(10) primary key,
    failures int not null,
    next_at timestamp not null,
    last_ok_at timestamp,
    answer varchar(200)
);
insert into mail_server (name, failures, next_at) values ('smtp', 0, timestamp '2000-01-01 00:00:00');

insert into lease (name, holder, until_at) values ('notice', '', timestamp '2000-01-01 00:00:00');
insert into lease (name, holder, until_at) values ('mail', '', timestamp '2000-01-01 00:00:00');

-- counting the gates that wait, from the few who have the levels
create index role_standing_gate on role_standing (gate_levels, role_code);
