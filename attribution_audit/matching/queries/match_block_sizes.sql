-- match_block_sizes: one row a block of more than one record, those that blocks too large are refined to behind them
-- reads: match_key_sizes, match_refined_keys (of_key, block_key, record_no), match_twin_links, match_rules (rule_no, cap)
-- gives: block_key, rule_no, members (records), first_no (the earliest record), is_refined, is_large (more records than are all compared)
with sized as (
    select k.block_key, min(b.rule_no) as rule_no, count(*) as members, min(k.record_no) as first_no
    from match_refined_keys k
    join match_key_sizes b on b.block_key = k.of_key and b.is_large
    where not exists (select 1 from match_twin_links t where t.other_no = k.record_no)
    group by k.block_key
    having count(*) > 1
)

select block_key, rule_no, members, first_no, false as is_refined, is_large
from match_key_sizes
union all
select s.block_key, s.rule_no, s.members, s.first_no, true as is_refined, s.members > r.cap as is_large
from sized s
join match_rules r on r.rule_no = s.rule_no
