-- match_large_blocks: one row a rule with blocks too large to compare all their pairs
-- reads: match_block_sizes
-- gives: rule_no, is_refined (false: their records were compared in smaller blocks), blocks, records, ordered_pairs (that
--     were not compared for this block, each counted both ways round)
select
    rule_no,
    is_refined,
    count(*) as blocks,
    cast(sum(members) as bigint) as records,
    cast(sum((members - 1) * (members - 2)) as bigint) as ordered_pairs
from match_block_sizes
where is_large
group by rule_no, is_refined
