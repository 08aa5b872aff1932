-- follow_up_limits: one row: of how many leads it cannot be told whether sales took them up
-- reads: activities_begin, sales_stretches, leads, actors
-- gives: begin_at (since when there are activities of sales, null where there are none), older (leads that came to sales before that),
--        unplaced (leads of sales of which nobody can say when they came to anybody)
with last_stretches as (
    select lead_id, max(since_at) as since_at from sales_stretches group by lead_id
),
olds as (
    select count(*) as older
    from last_stretches
    inner join activities_begin on last_stretches.since_at < activities_begin.begin_at
),
losts as (
    select count(*) as unplaced
    from leads
    inner join actors on actors.user_id = leads.owner_id and actors.part = 'sales'
    left join last_stretches on last_stretches.lead_id = leads.lead_id
    where last_stretches.lead_id is null and not coalesce(leads.is_deleted, false) and leads.merged_into_id is null
)
select activities_begin.begin_at, olds.older, losts.unplaced
from activities_begin
cross join olds
cross join losts
