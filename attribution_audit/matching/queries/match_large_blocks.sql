-- match_large_blocks: one row a rule with blocks too large to compare all their pairs
-- reads: match_block_sizes
-- parameters: block_cap (records)
-- gives: rule, blocks, records, pairs (that were not compared for this rule)
select
    rule,
    count(*) as blocks,
    cast(sum(members) as bigint) as records,
    cast(sum((members - 1) * (members - 2)) / 2 as bigint) as pairs
from match_block_sizes
where members > $block_cap
group by rule
