-- 0 = everybody's, from content files; else the body that published it for itself
alter table skill_map_version add column organisation_id bigint default 0 not null;
alter table skill_map_version add column published_by varchar(64) default 'system' not null;
alter table skill_map_version add column reason varchar(1000) default '' not null;
-- null = waits for its day
alter table skill_map_version add column in_force_at timestamp;
update skill_map_version set in_force_at = published_at;
alter table skill_map_version drop constraint skill_map_version_unique;
alter table skill_map_version add constraint skill_map_version_unique unique (map_id, version, organisation_id);
