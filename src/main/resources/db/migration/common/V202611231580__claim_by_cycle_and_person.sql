-- A team's answers of a cycle: by the cycle alone, H2 read all its claims for each person. claim_cycle stays, H2 ties it to its key.
create index claim_cycle_person on claim (cycle_id, person_id);
