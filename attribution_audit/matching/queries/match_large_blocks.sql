-- match_large_blocks: one row a rule with blocks too large to compare all their pairs
-- reads: match_block_sizes
-- parameters: block_cap (records)
-- gives: rule_no, blocks, records, ordered_pairs (that were not compared for this rule, each counted both ways round)
select
    rule_no,
    count(*) as blocks,
    cast(sum(members) as bigint) as records,
    cast(sum((members - 1) * (members - 2)) as bigint) as ordered_pairs
from match_block_sizes
where members > $block_cap
group by rule_no
