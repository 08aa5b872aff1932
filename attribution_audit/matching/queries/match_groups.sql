-- match_groups: one row a block of middling size: many pairs of few records
-- reads: match_group_members, match_said
-- parameters: from_key, to_key (both included): only the blocks with such a key, so that few are laid out at once
-- gives: members (what each record of the block says, in any order)
select array_agg(s.said) as members
from match_group_members b
join match_said s on s.record_no = b.record_no
where b.block_key >= $from_key and b.block_key <= $to_key
group by b.block_key
