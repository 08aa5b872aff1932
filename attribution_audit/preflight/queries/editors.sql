-- editors: one row a part that users play (by the policy's lists): how many lead sources they changed, how many leads they made
-- reads: source_changes, leads, actors
-- gives: part (unknown where nothing says who), source_changes, leads_made
with acts as (
    select actor_id as user_id, 1 as changed, 0 as made from source_changes
    union all
    select created_by_id, 0, 1 from leads
)
select
    coalesce(actors.part, 'unknown') as part,
    cast(sum(acts.changed) as bigint) as source_changes,
    cast(sum(acts.made) as bigint) as leads_made
from acts
left join actors on actors.user_id = acts.user_id
group by coalesce(actors.part, 'unknown')
