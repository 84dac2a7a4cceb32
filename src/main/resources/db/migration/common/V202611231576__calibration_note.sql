-- that a level was agreed on in calibration is said by calibration_move, and told in the reader's language
update claim set note = (select m.reason from calibration_move m where m.claim_id = claim.id)
where note like '［目線合わせ・Calibration］%' and id in (select m.claim_id from calibration_move m);
