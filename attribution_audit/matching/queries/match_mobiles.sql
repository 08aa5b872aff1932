-- match_mobiles: one row a number that is the mobile number of one record, and of several others a number of any kind
-- reads: match_beside (about, value, beside: 1 where it stands as a mobile number, else 0)
-- parameters: mobile (what rows are about that hold such flags)
-- gives: value
select value
from match_beside
where about = $mobile
group by value
having max(beside) = 1 and count(*) - sum(beside) >= 2
