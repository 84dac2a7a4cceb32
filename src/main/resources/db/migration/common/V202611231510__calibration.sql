-- a level moved on the calibration board: a new claim beside the one that it moves
create sequence calibration_move_seq start with 50 increment by 50;
create table calibration_move (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    cycle_id bigint not null references cycle (id),
    unit_id bigint not null references unit (id),
    person_id bigint not null references person (id),
    skill_code varchar(40) not null,
    moved_claim_id bigint not null references claim (id),
    claim_id bigint not null references claim (id),
    level_before int not null,
    level_after int not null,
    reason varchar(300) not null,
    made_by varchar(64) not null,
    made_at timestamp not null,
    constraint calibration_move_once unique (moved_claim_id),
    constraint calibration_move_claim unique (claim_id)
);
create index calibration_move_cycle on calibration_move (cycle_id, unit_id);
create index calibration_move_person on calibration_move (person_id, cycle_id, skill_code);
