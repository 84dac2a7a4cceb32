alter table plan_task add column card_id varchar(20);
