-- match_holders: one row a value that several hold
-- reads: match_held (about, value, holder)
-- gives: about, value, holders (different ones)
with single as (select distinct about, value, holder from match_held)

select about, value, count(*) as holders
from single
group by about, value
having count(*) > 1
