-- further_business: one row a claim of a contradicted opportunity that has a type: is it a renewal, or further business with a customer?
-- reads: claims, opportunities
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case
        when
            lower_case(opportunities.opportunity_type) like '%existing%'
            or lower_case(opportunities.opportunity_type) like '%renew%'
            or lower_case(opportunities.opportunity_type) like '%upsell%'
            or lower_case(opportunities.opportunity_type) like '%upgrade%'
            or lower_case(opportunities.opportunity_type) like '%cross%'
            or lower_case(opportunities.opportunity_type) like '%expansion%'
            or lower_case(opportunities.opportunity_type) like '%add-on%'
            or lower_case(opportunities.opportunity_type) like '%replacement%'
            then 'fits'
        else 'ruled_out'
    end as ruling,
    claims.record_id,
    claims.occurred_at as fact_at,
    'The type of the opportunity is ''' || opportunities.opportunity_type || '''.' as because
from claims
inner join opportunities on opportunities.opportunity_id = claims.record_id
where claims.kind = 'source_contradicted' and coalesce(opportunities.opportunity_type, '') <> ''
