-- source_changes: one row a tracked change of a lead source, in the order in which they happened
-- reads: changes, source_values
-- gives: change_id, record_type, record_id, step (1, 2, ... per record), source_before, source_after,
--        category_before, category_after, changed_at, actor_id, grade, not_before and modifier_id (of snapshots)
-- Within one second the CRM guarantees no order: a change that begins where another of that second ended stands after it.
with tracked as (
    select
        change_id, record_type, record_id, value_before, value_after, changed_at, actor_id, grade, not_before,
        modifier_id
    from changes
    where
        field = 'lead_source'
        and event = 'changed'
        and value_before is not null
        and value_after is not null
        and value_before <> value_after
),
followers as (
    select distinct later.change_id
    from tracked as later
    inner join tracked as earlier
        on
            earlier.record_id = later.record_id
            and earlier.changed_at = later.changed_at
            and earlier.change_id <> later.change_id
            and earlier.value_after = later.value_before
)
select
    tracked.change_id,
    tracked.record_type,
    tracked.record_id,
    cast(
        row_number() over (
            partition by tracked.record_id
            order by
                tracked.changed_at nulls last,
                case when followers.change_id is null then 0 else 1 end nulls last,
                tracked.change_id nulls last
        ) as bigint
    ) as step,
    tracked.value_before as source_before,
    tracked.value_after as source_after,
    before_values.category as category_before,
    after_values.category as category_after,
    tracked.changed_at,
    tracked.actor_id,
    tracked.grade,
    tracked.not_before,
    tracked.modifier_id
from tracked
inner join source_values as before_values on before_values.label = tracked.value_before
inner join source_values as after_values on after_values.label = tracked.value_after
left join followers on followers.change_id = tracked.change_id
