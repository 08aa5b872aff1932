-- deletions: one row a lead or opportunity that was deleted, or is gone, without having been merged into another
-- reads: leads, opportunities, earlier_records, missing_opportunities, first_sources, source_values
-- gives: record_type, record_id, how (deleted: the row says so; gone: only the earlier export holds it; traced: only histories or its
--        lead tell of it), removed_at (where gone or traced: when it was last there), removed_by_id, evidence_id, created_at,
--        lead_id (of a traced one the lead that was converted into it), reported_source, reported_category, grade,
--        not_before (of a gone one: when the earlier export was taken), removed_together (records that the same user removed that day)
-- Where one in ten of an earlier export's records is gone, it was taken with other rights or the records were archived, and nothing
-- follows.
with shares as (
    select
        earlier_records.record_type,
        count(*) as known_count,
        cast(
            sum(case when leads.lead_id is null and opportunities.opportunity_id is null then 1 else 0 end) as bigint
        ) as gone_count
    from earlier_records
    left join leads on earlier_records.record_type = 'Lead' and leads.lead_id = earlier_records.record_id
    left join opportunities
        on earlier_records.record_type = 'Opportunity' and opportunities.opportunity_id = earlier_records.record_id
    where earlier_records.record_type in ('Lead', 'Opportunity') and not coalesce(earlier_records.is_deleted, false)
    group by earlier_records.record_type
),
gone as (
    select earlier_records.*
    from earlier_records
    inner join shares on shares.record_type = earlier_records.record_type
    left join leads on earlier_records.record_type = 'Lead' and leads.lead_id = earlier_records.record_id
    left join opportunities
        on earlier_records.record_type = 'Opportunity' and opportunities.opportunity_id = earlier_records.record_id
    where
        not coalesce(earlier_records.is_deleted, false)
        and leads.lead_id is null and opportunities.opportunity_id is null
        and (shares.gone_count < 5 or shares.gone_count * 10 <= shares.known_count)
),
together as (
    select
        'Lead' as record_type, lead_id as record_id, 'deleted' as how, modified_at as removed_at, modified_by_id as removed_by_id,
        lead_id as evidence_id, created_at, cast(null as string) as lead_id, reported_source, 'records' as grade,
        cast(null as timestamp) as not_before
    from leads
    where coalesce(is_deleted, false) and merged_into_id is null
    union all
    select
        'Opportunity', opportunity_id, 'deleted', coalesce(modified_at, system_modified_at), modified_by_id, opportunity_id,
        created_at, null, reported_source, 'records', null
    from opportunities
    where coalesce(is_deleted, false)
    union all
    select record_type, record_id, 'gone', created_at, null, record_id, created_at, null, reported_source, 'snapshots', taken_at
    from gone
    union all
    select
        'Opportunity', missing_opportunities.opportunity_id, 'traced', missing_opportunities.last_at, null,
        missing_opportunities.evidence_id, missing_opportunities.first_at, missing_opportunities.lead_id,
        coalesce(missing_opportunities.reported_source, lead_sources.reported_source),
        case when missing_opportunities.reported_source is null then 'records' else 'history' end, null
    from missing_opportunities
    left join first_sources as lead_sources
        on lead_sources.record_type = 'Lead' and lead_sources.record_id = missing_opportunities.lead_id
    where not exists (select 1 from gone where gone.record_id = missing_opportunities.opportunity_id)
),
days as (
    select removed_by_id, day_of(removed_at) as removed_on, count(*) as removed_together
    from together
    where how = 'deleted'
    group by removed_by_id, day_of(removed_at)
)
select
    together.*,
    source_values.category as reported_category,
    coalesce(days.removed_together, 1) as removed_together
from together
left join days
    on
        together.how = 'deleted' and days.removed_by_id = together.removed_by_id
        and days.removed_on = day_of(together.removed_at)
left join source_values on source_values.label = together.reported_source
