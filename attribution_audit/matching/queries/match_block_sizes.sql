-- match_block_sizes: one row a block of more than one record, linked twins counted once
-- reads: match_keys, match_twin_links
-- gives: block_key, rule_no, members (records), first_no (the earliest record)
select k.block_key, min(k.rule_no) as rule_no, count(*) as members, min(k.record_no) as first_no
from match_keys k
where not exists (select 1 from match_twin_links t where t.other_no = k.record_no)
group by k.block_key
having count(*) > 1
