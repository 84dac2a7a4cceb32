-- keeps the cases of the calibration board from being traced to claims; never shown
alter table cycle add column case_key uuid default gen_random_uuid() not null;
