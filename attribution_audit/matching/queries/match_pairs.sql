-- match_pairs: one row a pair of records to compare: what the CRM links, twins, all pairs of small blocks (those of
--     middling size: see match_groups), and of large ones each record with the first
-- reads: match_crm_pairs (one_no, other_no, says), match_twins, match_blocks
-- parameters: from_no, below_no (only the pairs whose earlier record has such a number, so that few are told apart at
--     once), group_from (records of a block of middling size), across (true: only records of different sides), second_from (the first record of the
--     second side), new_from (the first record that is not known: pairs of known ones are left out)
-- gives: one_no, other_no (the later record), says (how the CRM links them; 0 where it does not)
with found as (
    select one_no, other_no, says
    from match_crm_pairs
    where one_no >= $from_no and one_no < $below_no
    union all
    select first_no as one_no, record_no as other_no, 0 as says
    from match_twins
    where first_no >= $from_no and first_no < $below_no
    union all
    select earlier.record_no as one_no, later.record_no as other_no, 0 as says
    from match_blocks earlier
    join match_blocks later on later.block_key = earlier.block_key and later.record_no > earlier.record_no
    where
        earlier.record_no >= $from_no
        and earlier.record_no < $below_no
        and ((earlier.members < $group_from and not earlier.is_large) or (earlier.is_large and earlier.record_no = earlier.first_no))
        and (later.members < $group_from or later.is_large)
        and (not $across or (earlier.record_no < $second_from and later.record_no >= $second_from))
        and later.record_no >= $new_from
)

select one_no, other_no, max(says) as says
from found
group by one_no, other_no
