-- match_blocks: one row a record in a block of more than one record, linked twins left out but for the first of them
-- reads: match_keys, match_refined_keys, match_block_sizes, match_twin_links
-- gives: block_key, record_no, members (records of the block), first_no (the earliest of them), is_large
with keyed as (
    select block_key, record_no from match_keys
    union all
    select block_key, record_no from match_refined_keys
)

select k.block_key, k.record_no, s.members, s.first_no, s.is_large
from keyed k
join match_block_sizes s on s.block_key = k.block_key
where not exists (select 1 from match_twin_links t where t.other_no = k.record_no)
