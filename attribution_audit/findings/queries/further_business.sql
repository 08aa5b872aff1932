-- further_business: one row a claim of a contradicted opportunity: is it further business, by its type or beside a deal of marketing's?
-- reads: claims, opportunities, opportunity_people, first_sources
-- gives: claim_id, ruling, record_id, fact_at, because
-- The response had its deal where another opportunity of the same person, made under a source of marketing or a partner between the response
-- and this one, bears it still: that one was not given up for this one, or this would be a recreation.
with typed as (
    select
        claims.claim_id, opportunities.opportunity_id, opportunities.created_at, opportunities.opportunity_type,
        lower_case(opportunities.opportunity_type) like '%existing%'
        or lower_case(opportunities.opportunity_type) like '%renew%'
        or lower_case(opportunities.opportunity_type) like '%upsell%'
        or lower_case(opportunities.opportunity_type) like '%upgrade%'
        or lower_case(opportunities.opportunity_type) like '%cross%'
        or lower_case(opportunities.opportunity_type) like '%expansion%'
        or lower_case(opportunities.opportunity_type) like '%add-on%'
        or lower_case(opportunities.opportunity_type) like '%replacement%' as is_further
    from claims
    inner join opportunities on opportunities.opportunity_id = claims.record_id
    where claims.kind = 'source_contradicted' and coalesce(opportunities.opportunity_type, '') <> ''
),
earned as (
    select
        claims.claim_id, opportunities.opportunity_id, opportunities.created_at, first_sources.reported_source,
        row_number() over (
            partition by claims.claim_id order by opportunities.created_at nulls last, opportunities.opportunity_id nulls last
        ) as place
    from claims
    inner join opportunity_people on opportunity_people.person_id = claims.person_id
    inner join opportunities on opportunities.opportunity_id = opportunity_people.opportunity_id
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = opportunities.opportunity_id
    where
        claims.kind = 'source_contradicted'
        and claims.record_type = 'Opportunity'
        and opportunities.opportunity_id <> claims.record_id
        and opportunities.created_at >= claims.earlier_at
        and opportunities.created_at < claims.occurred_at
        and not coalesce(opportunities.is_deleted, false)
        and first_sources.reported_category in ('marketing', 'partner')
)
select
    claims.claim_id,
    case when earned.claim_id is not null or typed.is_further then 'fits' else 'ruled_out' end as ruling,
    coalesce(earned.opportunity_id, typed.opportunity_id) as record_id,
    coalesce(earned.created_at, typed.created_at) as fact_at,
    case
        when earned.claim_id is null then 'The type of the opportunity is ''' || typed.opportunity_type || '''.'
        else 'Opportunity ' || earned.opportunity_id || ' with the same person was made after the response, and bears ''' || earned.reported_source || '''.'
    end as because
from claims
left join typed on typed.claim_id = claims.claim_id
left join earned on earned.claim_id = claims.claim_id and earned.place = 1
where typed.claim_id is not null or earned.claim_id is not null
