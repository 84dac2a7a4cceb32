-- a line for each word of work that waits: a skill with a blank in it was read as people
update job set content = replace(content, ' ', '
') where kind = 'assign' and finished_at is null;
