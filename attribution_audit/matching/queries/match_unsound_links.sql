-- match_unsound_links: one row a link in a cluster in which two records contradict each other
-- reads: match_found, match_unsound
-- gives: one_no, other_no, match_millibits
select f.one_no, f.other_no, f.match_millibits
from match_found f
join match_unsound u on u.record_no = f.one_no
