-- follow_up_rate: one row a week and team: leads that came to sales in it, and how many were taken up at all
-- reads: handed_over_leads
-- parameters: follow_up_within (whole days), as_of_on (the day on which the export was taken)
-- gives: week, team, attained, judged, pending (not so old, or nobody can say)
-- Not owed is a lead that left the hands of sales before these days had passed, and that nobody had taken up.
with ruled as (
    select
        week, team,
        case
            when is_unseen or calendar_days_between(handed_over_on, $as_of_on) <= $follow_up_within then 'pending'
            when calendar_days_between(handed_over_on, sign_on) <= $follow_up_within then 'attained'
            when sign_on is null and calendar_days_between(handed_over_on, until_on) <= $follow_up_within then 'not owed'
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
