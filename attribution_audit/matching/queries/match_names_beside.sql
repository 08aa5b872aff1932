-- match_names_beside: one row a domain or number that stands beside several company names
-- reads: match_beside (about, value, beside: a company's name)
-- parameters: mobile (what rows are about that have no name beside them)
-- gives: about, value, told (how often it stands beside a name), most (how often beside its most frequent one)
with counted as (
    select about, value, beside, count(*) as told
    from match_beside
    where about <> $mobile
    group by about, value, beside
)

select about, value, cast(sum(told) as bigint) as told, max(told) as most
from counted
group by about, value
having 2 * sum(told) >= 3 * max(told)
