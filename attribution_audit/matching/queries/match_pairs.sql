-- match_pairs: one row a pair of records to compare: all pairs of small blocks, and of large ones each with the first
-- reads: match_blocks, match_block_sizes
-- parameters: block_cap (records), across (true: only records of different sides)
-- gives: one_no, other_no (the later record)
select distinct earlier.record_no as one_no, later.record_no as other_no
from match_block_sizes s
join match_blocks earlier on earlier.rule = s.rule and earlier.block_key = s.block_key
join match_blocks later on later.rule = s.rule and later.block_key = s.block_key
where
    earlier.record_no < later.record_no
    and (s.members <= $block_cap or earlier.record_no = s.first_no)
    and (not $across or earlier.side <> later.side)
