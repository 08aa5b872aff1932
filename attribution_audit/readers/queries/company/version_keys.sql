-- version_keys: no row: the company's own files keep no versions
-- reads: raw_payout
-- parameters: none
-- gives: object, row, id_key, version_from, is_active
select 'Payout' as object, row, payout_line_id as id_key, payout_line_id as version_from, 1 = 0 as is_active
from raw_payout
where 1 = 0
