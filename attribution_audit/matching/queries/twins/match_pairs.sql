-- match_pairs: one row a pair of a record and the earliest one that says exactly the same
-- reads: match_twins, match_answers (one_no, other_no: people said what these are)
-- gives: one_no, other_no (the later record), says (0: whatever the CRM links)
select first_no as one_no, record_no as other_no, 0 as says
from match_twins t
where not exists (select 1 from match_answers a where a.one_no = t.first_no and a.other_no = t.record_no)
