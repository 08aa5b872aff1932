-- blank_habit: one row a claim of a contradicted source: are sources left blank or unknown here by habit?
-- reads: claims, contradictions, first_sources, conversions
-- gives: claim_id, ruling, record_id, fact_at, because
-- Held against the records of the same type that no response contradicts: fits where one in ten of these, or more, says nothing, or where there
-- are fewer than twenty of them.
with others as (
    select
        first_sources.record_type,
        count(*) as records,
        sum(case when first_sources.reported_category = 'unknown' then 1 else 0 end) as unknown
    from first_sources
    left join contradictions
        on contradictions.record_type = first_sources.record_type and contradictions.record_id = first_sources.record_id
    where contradictions.record_id is null and first_sources.reported_category is not null
    group by first_sources.record_type
)
select
    claims.claim_id,
    case
        when claims.category_after <> 'unknown' then 'ruled_out'
        when coalesce(others.records, 0) < 20 or others.unknown * 10 >= others.records then 'fits'
        else 'lowers'
    end as ruling,
    claims.record_id,
    claims.occurred_at as fact_at,
    case
        when claims.category_after <> 'unknown' then 'The record bears the value ''' || claims.source_after || ''', which is no blank.'
        else cast(coalesce(others.unknown, 0) as string) || ' of ' || cast(coalesce(others.records, 0) as string)
            || ' records of this type that no response contradicts bear no source that says anything either.'
    end as because
from claims
left join others on others.record_type = claims.record_type
where claims.kind = 'source_contradicted'
