-- source_departures: one row a stretch of changes in which a record's source left a category that somebody had earned it for: marketing's
-- or a partner's (a loss for them), sales' or a partner's (maybe a gain for marketing)
-- reads: source_changes, bulk_changes
-- gives: side (loss, gain), record_type, record_id, change_id and actor_id (of the step that left the category), left_at, grade, not_before and
--        modifier_id (of that step), source_before, category_before (before the first step), source_after, category_after (after the last step
--        away from it), last_change_id, last_changed_at, last_actor_id, steps (away from it), restored_at, restored_by_id,
--        restored_change_id (first return to the category, if any), bulk_id
with sides as (
    select 'loss' as side, 'marketing' as category
    union all
    select 'gain', 'sales'
),
leaves as (
    select
        source_changes.*,
        sides.side,
        category_before in (sides.category, 'partner') and category_after <> category_before as is_leave
    from source_changes
    cross join sides
),
starts as (
    select
        leaves.*,
        case
            when
                is_leave
                and not coalesce(lag(is_leave) over (partition by record_id, side order by step nulls last), false)
                then 1
            else 0
        end as is_start
    from leaves
),
stretches as (
    select
        starts.*,
        sum(is_start) over (
            partition by record_id, side order by step nulls last rows between unbounded preceding and current row
        ) as stretch
    from starts
),
openings as (
    select record_id, side, stretch, min(step) as first_step
    from stretches
    where stretch > 0
    group by record_id, side, stretch
),
away as (
    select
        stretches.record_id, stretches.side, stretches.stretch, stretches.step, openings.first_step,
        stretches.category_after <> opening.category_before as is_away
    from stretches
    inner join openings
        on openings.record_id = stretches.record_id and openings.side = stretches.side and openings.stretch = stretches.stretch
    inner join stretches as opening
        on opening.record_id = openings.record_id and opening.side = openings.side and opening.step = openings.first_step
),
ends as (
    select
        record_id, side, stretch,
        min(first_step) as first_step,
        max(case when is_away then step end) as last_step,
        cast(sum(case when is_away then 1 else 0 end) as bigint) as steps,
        min(case when not is_away then step end) as restoring_step
    from away
    group by record_id, side, stretch
)
select
    ends.side,
    first_step.record_type,
    first_step.record_id,
    first_step.change_id,
    first_step.actor_id,
    first_step.changed_at as left_at,
    first_step.grade,
    first_step.not_before,
    first_step.modifier_id,
    first_step.source_before,
    first_step.category_before,
    last_step.source_after,
    last_step.category_after,
    last_step.change_id as last_change_id,
    last_step.changed_at as last_changed_at,
    last_step.actor_id as last_actor_id,
    ends.steps,
    restoring.changed_at as restored_at,
    restoring.actor_id as restored_by_id,
    restoring.change_id as restored_change_id,
    bulk_changes.bulk_id
from ends
inner join stretches as first_step
    on first_step.record_id = ends.record_id and first_step.side = ends.side and first_step.step = ends.first_step
inner join stretches as last_step
    on last_step.record_id = ends.record_id and last_step.side = ends.side and last_step.step = ends.last_step
left join stretches as restoring
    on restoring.record_id = ends.record_id and restoring.side = ends.side and restoring.step = ends.restoring_step
left join bulk_changes on bulk_changes.change_id = first_step.change_id
