-- match_sides: one row a pair to compare, with what both records say
-- reads: match_pairs, match_said
-- parameters: from_no, below_no: only the pairs whose earlier record has such a number, so that few are laid out at once
-- gives: one_no, other_no, says, one_said, other_said
select p.one_no, p.other_no, p.says, one.said as one_said, other.said as other_said
from match_pairs p
join match_said one on one.record_no = p.one_no
join match_said other on other.record_no = p.other_no
where p.one_no >= $from_no and p.one_no < $below_no
