-- match_near_pairs: one row a pair of records that came near a link and that nobody was asked about
-- reads: match_judged (is_link: false for these; a pair may have several rows), match_answers (one_no, other_no)
-- gives: one_no, other_no (the later record), match_millibits
select j.one_no, j.other_no, max(j.match_millibits) as match_millibits
from match_judged j
where not exists (select 1 from match_answers a where a.one_no = j.one_no and a.other_no = j.other_no)
group by j.one_no, j.other_no
having not max(j.is_link)
