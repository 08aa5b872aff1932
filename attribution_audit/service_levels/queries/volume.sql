-- volume: one row a week and team: persons whose lead was handed over to sales in it
-- reads: first_handovers, leads, actors, business_days, service_teams
-- parameters: zone (whose midnight begins a day)
-- gives: week, team, attained, judged (the same), pending (leads of sales made in that week of which nobody can say when they came)
-- A lead counts when it first comes to sales, and two leads of one person in one week count once. What a user of sales entered, nobody
-- handed over.
with placed as (
    select
        business_days.week, service_teams.team,
        row_number() over (
            partition by first_handovers.person_id, business_days.week
            order by first_handovers.since_at nulls last, first_handovers.lead_id nulls last
        ) as place
    from first_handovers
    inner join business_days on business_days.day = first_handovers.since_on
    left join service_teams on service_teams.user_id = first_handovers.owner_id
),
told as (
    select week, team, 1 as came, 0 as unplaced
    from placed
    where place = 1
    union all
    select business_days.week, service_teams.team, 0, 1
    from leads
    inner join actors on actors.user_id = leads.owner_id and actors.part = 'sales' and actors.deal_id is not null
    inner join business_days on business_days.day = day_of(local_of(leads.created_at, $zone))
    left join actors as makers on makers.user_id = leads.created_by_id
    left join service_teams on service_teams.user_id = leads.owner_id
    where
        not coalesce(leads.is_deleted, false)
        and leads.merged_into_id is null
        and coalesce(makers.part, 'other') <> 'sales'
        and not exists (select 1 from first_handovers where first_handovers.lead_id = leads.lead_id)
)
select
    week, team,
    cast(sum(came) as bigint) as attained,
    cast(sum(came) as bigint) as judged,
    cast(sum(unplaced) as bigint) as pending
from told
group by week, team
