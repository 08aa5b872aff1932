-- monthly_occasions: one row a month and a side: how many leads and opportunities were handed over for the first time in that month
-- reads: occasions
-- gives: month (YYYY-MM, UTC), side (marketing, other), occasions
with handed_over as (
    select record_id, side, min(handed_over_at) as handed_over_at
    from occasions
    group by record_id, side
)
select substr(iso_stamp(handed_over_at), 1, 7) as month, side, count(*) as occasions
from handed_over
group by substr(iso_stamp(handed_over_at), 1, 7), side
