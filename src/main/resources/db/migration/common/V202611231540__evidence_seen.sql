-- when a scanner found nothing in a file, or what it found; both null where none has looked yet
alter table evidence add column scanned_at timestamp;
alter table evidence add column finding varchar(100);

-- which work product a look was at; null for a look at the person's levels
alter table viewing add column about_id bigint;
