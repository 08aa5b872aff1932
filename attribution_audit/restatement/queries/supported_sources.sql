-- supported_sources: one row a lead and an opportunity: what its own history and fields say of its source, whoever changed it
-- reads: first_sources, source_losses, unearned_records, source_changes, actors
-- gives: record_type, record_id, source, category, basis (history, original, first, reported), is_filled (blank when it was made, and sales
--        put in the value later)
-- A value that was lost counts, unless an explanation says that it was not earned: an approved change, sales there first, an own entry
-- taken back. A machine's or steward's edit excuses who did it and not the loss, in either direction. A change from marketing to a
-- partner pays nobody more: it is taken for a correction.
with losses as (
    select source_losses.record_id, min(source_losses.left_at) as left_at
    from source_losses
    left join unearned_records on unearned_records.record_id = source_losses.record_id
    where unearned_records.record_id is null and source_losses.category_after <> 'partner'
    group by source_losses.record_id
),
lost as (
    select source_losses.record_id, min(source_losses.source_before) as source, min(source_losses.category_before) as category
    from source_losses
    inner join losses on losses.record_id = source_losses.record_id and losses.left_at = source_losses.left_at
    group by source_losses.record_id
),
placed as (
    select
        source_changes.*,
        actors.part,
        row_number() over (partition by source_changes.record_id order by source_changes.step desc nulls last) as place
    from source_changes
    left join actors on actors.user_id = source_changes.actor_id
),
last_changes as (
    select record_id, part from placed where place = 1
)
select
    first_sources.record_type,
    first_sources.record_id,
    case
        when lost.record_id is not null then lost.source
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and first_sources.original_category in ('marketing', 'partner')
            then first_sources.original_source
        when
            first_sources.first_category = 'sales'
            and (first_sources.reported_category = 'unknown' or last_changes.part = 'integration')
            then first_sources.first_source
        else first_sources.reported_source
    end as source,
    case
        when lost.record_id is not null then lost.category
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and first_sources.original_category in ('marketing', 'partner')
            then first_sources.original_category
        when
            first_sources.first_category = 'sales'
            and (first_sources.reported_category = 'unknown' or last_changes.part = 'integration')
            then first_sources.first_category
        else first_sources.reported_category
    end as category,
    case
        when lost.record_id is not null then 'history'
        when
            first_sources.reported_category in ('unknown', 'unlisted')
            and first_sources.original_category in ('marketing', 'partner')
            then 'original'
        when
            first_sources.first_category = 'sales'
            and (first_sources.reported_category = 'unknown' or last_changes.part = 'integration')
            then 'first'
        else 'reported'
    end as basis,
    coalesce(first_sources.first_category = 'unknown' and last_changes.part = 'sales', false) as is_filled
from first_sources
left join lost on lost.record_id = first_sources.record_id
left join last_changes on last_changes.record_id = first_sources.record_id
where first_sources.record_type in ('Lead', 'Opportunity')
