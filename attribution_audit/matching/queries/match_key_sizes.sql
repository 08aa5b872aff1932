-- match_key_sizes: one row a block of more than one record, linked twins counted once, before blocks too large are refined
-- reads: match_keys, match_twin_links, match_rules (rule_no, cap)
-- gives: block_key, rule_no, members (records), first_no (the earliest record), is_large (more records than are all compared)
with sized as (
    select k.block_key, min(k.rule_no) as rule_no, count(*) as members, min(k.record_no) as first_no
    from match_keys k
    where not exists (select 1 from match_twin_links t where t.other_no = k.record_no)
    group by k.block_key
    having count(*) > 1
)

select s.block_key, s.rule_no, s.members, s.first_no, s.members > r.cap as is_large
from sized s
join match_rules r on r.rule_no = s.rule_no
