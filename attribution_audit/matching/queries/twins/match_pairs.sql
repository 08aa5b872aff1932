-- match_pairs: one row a pair of a record and the earliest one that says exactly the same
-- reads: match_twins
-- gives: one_no, other_no (the later record), says (0: whatever the CRM links)
select first_no as one_no, record_no as other_no, 0 as says
from match_twins
