-- small_star: one row a link, from the earlier record to the later
-- reads: match_found
-- gives: one_no, other_no
select distinct one_no, other_no
from match_found
