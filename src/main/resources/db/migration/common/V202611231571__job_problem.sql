-- what the placeholders of a problem's message stand for, as JSON
alter table job add column problem_arguments text;
