-- conversion_habit: one row a claim of a bypassed conversion: are leads often converted without an opportunity here?
-- reads: claims, leads
-- gives: claim_id, ruling, record_id, fact_at, because
-- From one conversion in ten on it is how the company works, and opportunities are then made by hand as a matter of course.
with shares as (
    select
        sum(case when coalesce(is_converted, false) then 1 else 0 end) as conversions,
        sum(case when coalesce(is_converted, false) and converted_opportunity_id is null then 1 else 0 end) as without
    from leads
    where not coalesce(is_deleted, false)
)
select
    claims.claim_id,
    case
        when claims.how <> 'converted_without_opportunity' then 'ruled_out'
        when shares.without * 10 >= shares.conversions and shares.conversions >= 20 then 'lowers'
        else 'ruled_out'
    end as ruling,
    claims.earlier_evidence_id as record_id,
    claims.earlier_at as fact_at,
    case
        when claims.how <> 'converted_without_opportunity' then 'The lead was not converted.'
        else cast(shares.without as string) || ' of ' || cast(shares.conversions as string) || ' conversions made no opportunity.'
    end as because
from claims
cross join shares
where claims.kind = 'conversion_bypassed'
