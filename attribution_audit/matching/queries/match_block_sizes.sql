-- match_block_sizes: one row a block of more than one record
-- reads: match_blocks
-- gives: rule, block_key, members (records), first_no (the earliest record)
select rule, block_key, count(*) as members, min(record_no) as first_no
from match_blocks
group by rule, block_key
having count(*) > 1
