-- match_pairs: one row a pair of records of one block, some of them, from which is learnt what pairs show; what the CRM
--     links is left out, since it copies what it converts
-- reads: match_blocks, match_crm_pairs, match_draws (record_no, draw: a whole number below a million)
-- parameters: millionths (of all pairs), across (true: only records of
--     different sides), second_from (the first record of the second side)
-- gives: one_no, other_no (the later record), says (0: whatever the CRM links)
with drawn as (
    select distinct earlier.record_no as one_no, later.record_no as other_no
    from match_blocks earlier
    join match_blocks later on later.block_key = earlier.block_key and later.record_no > earlier.record_no
    join match_draws one on one.record_no = earlier.record_no
    join match_draws other on other.record_no = later.record_no
    where
        not earlier.is_large
        and (not $across or (earlier.record_no < $second_from and later.record_no >= $second_from))
        and (
            one.draw + other.draw < $millionths
            or (one.draw + other.draw >= 1000000 and one.draw + other.draw < 1000000 + $millionths)
        )
)

select d.one_no, d.other_no, 0 as says
from drawn d
where not exists (select 1 from match_crm_pairs c where c.one_no = d.one_no and c.other_no = d.other_no)
