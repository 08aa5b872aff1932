-- source_records: one row a lead and an opportunity that is not deleted: its source as recorded and by every view of the findings
-- reads: first_sources, earned_sources, leads, opportunities, applied, cleared_records, repeats
-- gives: record_type, record_id, reported_*, restated_* (findings at hold and review applied), certain_* (hold alone), possible_* (notes
--        too), earned_* (best estimate for all records), finding_id (the one that restates), is_repeat (the closed half of a recreation)
-- Findings that apply to one record stand in `applied` once, the earliest.
with living as (
    select lead_id as record_id from leads where not coalesce(is_deleted, false)
    union all
    select opportunity_id from opportunities where not coalesce(is_deleted, false)
)
select
    first_sources.record_type,
    first_sources.record_id,
    coalesce(first_sources.reported_source, '') as reported_source,
    coalesce(first_sources.reported_category, 'unlisted') as reported_category,
    case
        when applied.tier in ('hold', 'review') then applied.source
        else coalesce(first_sources.reported_source, '')
    end as restated_source,
    case
        when applied.tier in ('hold', 'review') then applied.category
        else coalesce(first_sources.reported_category, 'unlisted')
    end as restated_category,
    case when applied.tier = 'hold' then applied.source else coalesce(first_sources.reported_source, '') end as certain_source,
    case
        when applied.tier = 'hold' then applied.category
        else coalesce(first_sources.reported_category, 'unlisted')
    end as certain_category,
    coalesce(applied.source, first_sources.reported_source, '') as possible_source,
    coalesce(applied.category, first_sources.reported_category, 'unlisted') as possible_category,
    case
        when applied.tier in ('hold', 'review') then applied.source
        when cleared_records.record_id is not null then coalesce(first_sources.reported_source, '')
        else coalesce(earned_sources.earned_source, first_sources.reported_source, '')
    end as earned_source,
    case
        when applied.tier in ('hold', 'review') then applied.category
        when cleared_records.record_id is not null then coalesce(first_sources.reported_category, 'unlisted')
        else coalesce(earned_sources.earned_category, first_sources.reported_category, 'unlisted')
    end as earned_category,
    case when applied.tier in ('hold', 'review') then applied.finding_id end as finding_id,
    repeats.record_id is not null as is_repeat
from first_sources
inner join living on living.record_id = first_sources.record_id
left join earned_sources on earned_sources.record_id = first_sources.record_id
left join applied on applied.record_id = first_sources.record_id
left join cleared_records on cleared_records.record_id = first_sources.record_id
left join repeats on repeats.record_id = first_sources.record_id
where first_sources.record_type in ('Lead', 'Opportunity')
