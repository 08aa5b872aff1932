-- match_links: one row a link that holds
-- reads: match_found, match_cut (one_no, other_no)
-- gives: one_no, other_no (the later record), match_millibits, match_weight (bits), match_probability, reason
select f.one_no, f.other_no, f.match_millibits, f.match_weight, f.match_probability, f.reason
from match_found f
where not exists (select 1 from match_cut c where c.one_no = f.one_no and c.other_no = f.other_no)
