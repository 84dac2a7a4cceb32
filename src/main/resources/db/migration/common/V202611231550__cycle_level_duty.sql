-- since when the roles of the day asked for the skill; null for cycles closed before this was kept
alter table cycle_level add column duty_since date;
