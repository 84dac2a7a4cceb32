-- What is shown of a submission is worked out from its answer; only the outcome is stored, whatever the kind of lab.
alter table lab_attempt add column score double precision;
alter table lab_attempt drop column hits;
alter table lab_attempt drop column marks;
alter table lab_attempt drop column covered;
alter table lab_attempt drop column over_marking;
