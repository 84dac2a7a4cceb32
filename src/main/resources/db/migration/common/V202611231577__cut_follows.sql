-- a level of a skill may follow the mark of every check again
alter table cut_score alter column percent drop not null;
