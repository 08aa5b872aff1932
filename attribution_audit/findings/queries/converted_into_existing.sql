-- converted_into_existing: one row a claim: was the lead converted into an opportunity that was there before, and kept its own source?
-- reads: claims, conversions
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case when coalesce(conversions.into_existing, false) then 'clears' else 'ruled_out' end as ruling,
    conversions.opportunity_id as record_id,
    conversions.opportunity_created_at as fact_at,
    case
        when coalesce(conversions.into_existing, false)
            then 'The opportunity was there before the conversion, and a conversion does not overwrite its source.'
        else 'The opportunity was made by the conversion, at ' || iso_stamp(conversions.opportunity_created_at) || '.'
    end as because
from claims
inner join conversions
    on conversions.opportunity_id = claims.record_id and conversions.lead_id = claims.related_id
