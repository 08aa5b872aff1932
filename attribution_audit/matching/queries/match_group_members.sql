-- match_group_members: one row a record in a block of middling size, whose pairs are made where they are judged
-- reads: match_blocks
-- parameters: group_from (records of a block)
-- gives: block_key, record_no
select block_key, record_no
from match_blocks
where members >= $group_from and not is_large
