-- match_pair_count: one row in all
-- reads: match_block_sizes
-- gives: ordered_pairs (in blocks whose pairs are all compared, each pair both ways round; one that shares several
--     blocks counts several times)
select cast(coalesce(sum(members * (members - 1)), 0) as bigint) as ordered_pairs
from match_block_sizes
where not is_large
