-- untagged_lead: one row a claim of a contradicted source: had the lead itself borne no source when it was converted?
-- reads: claims, contradictions, conversions
-- gives: claim_id, ruling, record_id, fact_at, because
-- Of an opportunity that no conversion made there is no lead to look at; of a lead not converted its own value is all there is.
with converted as (
    select
        contradictions.record_type, contradictions.record_id, conversions.evidence_id, conversions.converted_at,
        conversions.lead_id, conversions.lead_category
    from contradictions
    inner join conversions
        on conversions.lead_id = contradictions.begun_id and conversions.opportunity_id = contradictions.opportunity_id
)
select
    claims.claim_id,
    case
        when claims.record_type = 'Lead' and claims.category_after = 'unknown' then 'lowers'
        when coalesce(converted.lead_category, 'sales') <> 'sales' then 'lowers'
        else 'ruled_out'
    end as ruling,
    case when converted.converted_at is not null then converted.evidence_id else claims.record_id end as record_id,
    coalesce(converted.converted_at, claims.occurred_at) as fact_at,
    case
        when claims.record_type = 'Lead' and claims.category_after = 'unknown'
            then 'The lead bears no source that says anything, and no change of it is on record: it may never have had one.'
        when claims.record_type = 'Lead' then 'The lead bears the value ''' || claims.source_after || ''', which is no blank.'
        when converted.lead_id is null then 'No conversion made the opportunity.'
        when coalesce(converted.lead_category, 'sales') <> 'sales'
            then 'Lead ' || converted.lead_id || ' bore no source that says anything when it was converted.'
        else 'Lead ' || converted.lead_id || ' bore a source of sales when it was converted.'
    end as because
from claims
left join converted on converted.record_type = claims.record_type and converted.record_id = claims.record_id
where claims.kind = 'source_contradicted'
