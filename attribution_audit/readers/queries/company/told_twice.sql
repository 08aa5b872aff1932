-- told_twice: no row: no two of the company's files tell the same
-- reads: raw_payout
-- parameters: none
-- gives: object, row
select 'Payout' as object, row
from raw_payout
where 1 = 0
