-- counts the people of each unit without looking at their rows
create index post_main on post (unit_id, main, from_on, until_on, person_id);
drop index post_unit;
