-- match_blocks: one row a record in a block of more than one record, linked twins left out but for the first of them; blocks
--     of loose rules that are too large are left out
-- reads: match_keys, match_refined_keys, match_block_sizes, match_rules (rule_no, is_loose), match_twin_links
-- gives: block_key, record_no, members (records of the block), first_no (the earliest of them), is_large
with keyed as (
    select block_key, record_no from match_keys
    union all
    select block_key, record_no from match_refined_keys
),

kept as (
    select s.block_key, s.members, s.first_no, s.is_large
    from match_block_sizes s
    join match_rules r on r.rule_no = s.rule_no
    where not (s.is_large and r.is_loose)
)

select k.block_key, k.record_no, s.members, s.first_no, s.is_large
from keyed k
join kept s on s.block_key = k.block_key
where not exists (select 1 from match_twin_links t where t.other_no = k.record_no)
