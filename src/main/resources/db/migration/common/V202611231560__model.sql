create table model_setting (
    organisation_id bigint primary key references organisation (id),
    version int not null,
    active boolean not null,
    endpoint varchar(400) not null,
    model varchar(200) not null,
    with_key boolean not null,
    seconds int not null,
    a_day int not null,
    policy varchar(600) not null,
    words text not null
);

-- one row a question; no word of question or answer is kept
create sequence model_call_seq start with 50 increment by 50;
create table model_call (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    person_id bigint not null references person (id),
    login varchar(100) not null,
    asked_at timestamp not null,
    on_day date not null,
    number_of_day int,
    purpose varchar(200) not null,
    model varchar(200) not null,
    decision varchar(20) not null,
    findings varchar(400) not null,
    question_hash varchar(64),
    answer_hash varchar(64),
    tokens_in int,
    tokens_out int,
    millis bigint,
    outcome varchar(20) not null,
    -- two windows cannot take the same question of the day
    constraint model_call_number_unique unique (person_id, on_day, number_of_day)
);
create index model_call_by_time on model_call (organisation_id, asked_at);
