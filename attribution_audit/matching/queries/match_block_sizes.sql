-- match_block_sizes: one row a block of more than one record, linked twins counted once
-- reads: match_keys, match_refined_keys (of records in blocks too large), match_twin_links, match_rules (rule_no, cap)
-- gives: block_key, rule_no, members (records), first_no (the earliest record), is_refined, is_large (more records than are all compared)
with keyed as (
    select block_key, rule_no, record_no, false as is_refined from match_keys
    union all
    select block_key, rule_no, record_no, true as is_refined from match_refined_keys
),

sized as (
    select
        k.block_key,
        min(k.rule_no) as rule_no,
        count(*) as members,
        min(k.record_no) as first_no,
        max(k.is_refined) as is_refined
    from keyed k
    where not exists (select 1 from match_twin_links t where t.other_no = k.record_no)
    group by k.block_key
    having count(*) > 1
)

select s.block_key, s.rule_no, s.members, s.first_no, s.is_refined, s.members > r.cap as is_large
from sized s
join match_rules r on r.rule_no = s.rule_no
