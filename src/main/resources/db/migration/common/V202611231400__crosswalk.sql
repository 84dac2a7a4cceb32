-- under which version a claim was made: its skill means what that version says
alter table claim add column map_version_id bigint references skill_map_version (id);
update claim set map_version_id = (
    select v.id from skill_map_version v, person p, organisation o
    where p.id = claim.person_id and o.id = p.organisation_id and v.map_id = o.map_id
      and v.organisation_id in (0, o.id) and v.in_force_at <= claim.recorded_at
    order by v.organisation_id desc, v.effective_on desc, v.id desc fetch first 1 row only);

create sequence crosswalk_item_seq start with 50 increment by 50;
create table crosswalk_item (
    id bigint primary key,
    version int not null,
    draft_id bigint not null references map_draft (id),
    -- null while the draft is one
    to_version_id bigint references skill_map_version (id),
    from_version_id bigint not null references skill_map_version (id),
    from_code varchar(40) not null,
    to_code varchar(40) not null,
    relation varchar(10) not null,
    note varchar(500) not null,
    decided_by varchar(64) not null,
    decided_at timestamp not null,
    constraint crosswalk_item_unique unique (draft_id, from_version_id, from_code, to_code)
);
create index crosswalk_item_version on crosswalk_item (to_version_id);
