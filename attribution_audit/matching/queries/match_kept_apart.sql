-- match_kept_apart: one row a pair of records that was answered to be different and that links lead to one another
-- reads: match_answers (one_no, other_no, answer), match_components (record_no, first_no)
-- parameters: different (the answer), apart_millibits (match weight that is taken against them)
-- gives: one_no, other_no (the later record), match_millibits
select distinct a.one_no, a.other_no, cast($apart_millibits as bigint) as match_millibits
from match_answers a
join match_components one on one.record_no = a.one_no
join match_components other on other.record_no = a.other_no and other.first_no = one.first_no
where a.answer = $different
