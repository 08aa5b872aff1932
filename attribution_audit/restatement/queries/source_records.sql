-- source_records: one row a lead and an opportunity that is not deleted: its source as recorded and by every view of the findings
-- reads: first_sources, estimated_sources, leads, opportunities, applied, cleared_records, repeats, renamed_sources
-- gives: record_type, record_id, reported_*, restated_* (findings at hold and review applied), certain_*, probable_*, possible_* (findings of
--        that band of certainty or a surer one applied), supported_* (the best evidence, findings left aside), earned_* (best estimate for
--        all records), basis (of supported_*), finding_id (the one that restates), is_repeat (counted as another opportunity of its chain)
-- A name that the picklist no longer has is given as it is named today. Findings that apply to one record stand in `applied` once. A note that is more likely right than wrong counts in the estimate.
with living as (
    select lead_id as record_id from leads where not coalesce(is_deleted, false)
    union all
    select opportunity_id from opportunities where not coalesce(is_deleted, false)
),
recorded as (
    select
        first_sources.record_type,
        first_sources.record_id,
        coalesce(first_sources.reported_source, '') as reported_source,
        coalesce(first_sources.reported_category, 'unlisted') as reported_category,
        case
            when cleared_records.record_id is not null then coalesce(first_sources.reported_source, '')
            else coalesce(renamed_sources.renamed_to, estimated_sources.source, first_sources.reported_source, '')
        end as supported_source,
        case
            when cleared_records.record_id is not null then coalesce(first_sources.reported_category, 'unlisted')
            else coalesce(estimated_sources.category, first_sources.reported_category, 'unlisted')
        end as supported_category,
        case when cleared_records.record_id is not null then 'reported' else coalesce(estimated_sources.basis, 'reported') end as basis,
        applied.source as found_source,
        applied.category as found_category,
        applied.finding_id as found_id,
        coalesce(applied.tier in ('hold', 'review'), false) as is_restated,
        coalesce(applied.tier in ('hold', 'review') or applied.is_likely, false) as is_likely,
        coalesce(applied.band = 'certain', false) as is_certain,
        coalesce(applied.band in ('certain', 'probable'), false) as is_probable,
        repeats.record_id is not null as is_repeat
    from first_sources
    inner join living on living.record_id = first_sources.record_id
    left join estimated_sources
        on
            estimated_sources.record_type = first_sources.record_type
            and estimated_sources.record_id = first_sources.record_id
    left join renamed_sources on renamed_sources.source = estimated_sources.source
    left join applied on applied.record_id = first_sources.record_id
    left join cleared_records on cleared_records.record_id = first_sources.record_id
    left join repeats on repeats.record_id = first_sources.record_id
    where first_sources.record_type in ('Lead', 'Opportunity')
)
select
    record_type,
    record_id,
    reported_source,
    reported_category,
    case when is_restated then found_source else reported_source end as restated_source,
    case when is_restated then found_category else reported_category end as restated_category,
    case when is_certain then found_source else reported_source end as certain_source,
    case when is_certain then found_category else reported_category end as certain_category,
    case when is_probable then found_source else reported_source end as probable_source,
    case when is_probable then found_category else reported_category end as probable_category,
    coalesce(found_source, reported_source) as possible_source,
    coalesce(found_category, reported_category) as possible_category,
    supported_source,
    supported_category,
    case when is_likely then found_source else supported_source end as earned_source,
    case when is_likely then found_category else supported_category end as earned_category,
    basis,
    case when is_restated then found_id end as finding_id,
    is_repeat
from recorded
