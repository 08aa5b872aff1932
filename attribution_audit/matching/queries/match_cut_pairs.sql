-- match_cut_pairs: one row a link that was given up because it joined what contradicts itself
-- reads: match_found, match_cut (one_no, other_no)
-- gives: one_no, other_no (the later record), match_millibits
select f.one_no, f.other_no, f.match_millibits
from match_found f
join match_cut c on c.one_no = f.one_no and c.other_no = f.other_no
