-- version_keys: no row: the company's own files keep no versions
-- reads: raw_payout
-- parameters: none
-- gives: object, row, id_key, version_from
select 'Payout' as object, row, payout_line_id as id_key, payout_line_id as version_from
from raw_payout
where 1 = 0
