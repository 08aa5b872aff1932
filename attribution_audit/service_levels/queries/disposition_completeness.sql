-- disposition_completeness: one row a week and team: leads that last came to sales in it, and of how many it is said what became of them
-- reads: first_handovers, leads, status_values, business_days, service_teams
-- parameters: disposition_days (whole days), as_of_on (the day on which the export was taken)
-- gives: week, team, attained (converted or disqualified), judged, pending (not so old)
with ruled as (
    select
        business_days.week, service_teams.team,
        calendar_days_between(first_handovers.last_on, $as_of_on) <= $disposition_days as is_pending,
        coalesce(leads.is_converted, false) or coalesce(status_values.is_disqualified, false) as is_said
    from first_handovers
    inner join leads on leads.lead_id = first_handovers.lead_id
    inner join business_days on business_days.day = first_handovers.last_on
    left join status_values on status_values.label = leads.status
    left join service_teams on service_teams.user_id = first_handovers.last_owner_id
)
select
    week, team,
    cast(sum(case when is_said and not is_pending then 1 else 0 end) as bigint) as attained,
    cast(sum(case when is_pending then 0 else 1 end) as bigint) as judged,
    cast(sum(case when is_pending then 1 else 0 end) as bigint) as pending
from ruled
group by week, team
