-- response_time: one row a week and team: leads that came to sales in it, and how many were taken up within the level
-- reads: handed_over_leads
-- parameters: response_seconds (working seconds), as_of_second (when the export was taken, in working seconds since the calendar began)
-- gives: week, team, attained, judged, pending (not as old as the level, or nobody can say)
-- Not owed is a lead that left the hands of sales before the level had passed, and that nobody had taken up.
with ruled as (
    select
        week, team,
        case
            when is_unseen or $as_of_second - begun <= $response_seconds then 'pending'
            when signed - begun <= $response_seconds then 'attained'
            when signed is null and ended - begun <= $response_seconds then 'not owed'
            else 'missed'
        end as ruling
    from handed_over_leads
)
select
    week, team,
    cast(sum(case when ruling = 'attained' then 1 else 0 end) as bigint) as attained,
    cast(sum(case when ruling in ('attained', 'missed') then 1 else 0 end) as bigint) as judged,
    cast(sum(case when ruling = 'pending' then 1 else 0 end) as bigint) as pending
from ruled
group by week, team
