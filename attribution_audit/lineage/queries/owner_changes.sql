-- owner_changes: one row a tracked change of a lead's owner from one id to another
-- reads: changes, actors
-- gives: change_id, lead_id, owner_before, owner_after, changed_at, held_seconds (how long the owner before had held it, null where it
--        was made so), is_between_sellers (both owners are in sales, and one of the two made the change), is_bulk
-- A bulk is one user handing on five leads or more with at most a minute from each to the next.
with told as (
    select
        change_id, record_id as lead_id, reference_id(value_before) as owner_before, reference_id(value_after) as owner_after,
        changed_at, actor_id,
        lag(changed_at) over (
            partition by record_id order by changed_at nulls last, change_id nulls last
        ) as changed_before_at,
        lag(changed_at) over (
            partition by actor_id order by changed_at nulls last, change_id nulls last
        ) as acted_before_at
    from changes
    where record_type = 'Lead' and field = 'owner' and looks_like_id(value_after) and looks_like_id(value_before)
),
runs as (
    select
        change_id, lead_id, actor_id, changed_at,
        sum(case when acted_before_at is null or seconds_between(acted_before_at, changed_at) > 60 then 1 else 0 end) over (
            partition by actor_id order by changed_at nulls last, change_id nulls last
            rows between unbounded preceding and current row
        ) as run
    from told
),
bulks as (
    select actor_id, run
    from runs
    group by actor_id, run
    having count(distinct lead_id) >= 5
)
select
    told.change_id, told.lead_id, told.owner_before, told.owner_after, told.changed_at,
    seconds_between(told.changed_before_at, told.changed_at) as held_seconds,
    coalesce(
        before_actors.part = 'sales' and after_actors.part = 'sales'
        and told.actor_id in (told.owner_before, told.owner_after), false
    ) as is_between_sellers,
    bulks.run is not null as is_bulk
from told
inner join runs on runs.change_id = told.change_id and runs.changed_at = told.changed_at
left join bulks on bulks.actor_id = runs.actor_id and bulks.run = runs.run
left join actors as before_actors on before_actors.user_id = told.owner_before
left join actors as after_actors on after_actors.user_id = told.owner_after
