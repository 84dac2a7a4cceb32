-- a plan that waits is told once a sending: notices of before that was counted are of the sending that they followed
update notice set step = (select cast(floor(extract(epoch from p.sent_at) / 60) as int) from plan p where p.id = notice.ref_id)
    where kind = 'PLAN_WAITS' and step = 0
    and exists (select 1 from plan p where p.id = notice.ref_id and p.sent_at <= notice.made_at)
    and not exists (select 1 from notice n join plan p on p.id = n.ref_id where n.kind = 'PLAN_WAITS'
        and n.person_id = notice.person_id and n.ref_id = notice.ref_id
        and n.step = cast(floor(extract(epoch from p.sent_at) / 60) as int));
