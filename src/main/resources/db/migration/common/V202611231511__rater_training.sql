-- whether a manager has to have passed the rater training before the review opens
alter table cycle add column rater_training boolean default false not null;
