-- bulk_changes: one row a source change that is part of a bulk: one user making the same change on five records or
-- more with at most a minute from each to the next
-- reads: source_changes
-- gives: change_id, bulk_id (the first change of the bulk), records, started_at
with gaps as (
    select
        change_id, actor_id, source_before, source_after, changed_at,
        lag(changed_at) over (
            partition by actor_id, source_before, source_after order by changed_at nulls last, change_id nulls last
        ) as changed_before_at
    from source_changes
),
starts as (
    select
        change_id, actor_id, source_before, source_after, changed_at,
        case when changed_before_at is null or seconds_between(changed_before_at, changed_at) > 60 then 1 else 0 end as is_start
    from gaps
),
runs as (
    select
        change_id, actor_id, source_before, source_after, changed_at,
        sum(is_start) over (
            partition by actor_id, source_before, source_after order by changed_at nulls last, change_id nulls last
            rows between unbounded preceding and current row
        ) as run
    from starts
)
select runs.change_id, totals.bulk_id, totals.records, totals.started_at
from runs
inner join (
    select
        actor_id, source_before, source_after, run,
        min(change_id) as bulk_id,
        count(*) as records,
        min(changed_at) as started_at
    from runs
    group by actor_id, source_before, source_after, run
    having count(*) >= 5
) as totals
    on
        totals.actor_id = runs.actor_id
        and totals.source_before = runs.source_before
        and totals.source_after = runs.source_after
        and totals.run = runs.run
