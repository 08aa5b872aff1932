-- monthly_occasions: one row a month and a side: how many leads and opportunities were handed over for the first time in that month
-- reads: occasions
-- parameters: zone (the policy's, for which midnight begins a month)
-- gives: month (YYYY-MM), side (marketing, other), occasions
with handed_over as (
    select record_id, side, min(handed_over_at) as handed_over_at
    from occasions
    group by record_id, side
)
select month_in(handed_over_at, $zone) as month, side, count(*) as occasions
from handed_over
group by month_in(handed_over_at, $zone), side
