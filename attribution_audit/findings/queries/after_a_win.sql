-- after_a_win: one row a claim of a recreation or of a contradicted opportunity: is it further business of a company that had become a customer?
-- reads: claims, opportunity_companies, opportunity_people, closings, opportunities
-- gives: claim_id, ruling, record_id, fact_at, because
with wins as (
    select closings.opportunity_id, closings.closed_at
    from closings
    where closings.is_won
),
same_customer as (
    select claims.claim_id, wins.opportunity_id, wins.closed_at
    from claims
    inner join opportunity_companies as own on own.opportunity_id = claims.opportunity_id
    inner join opportunity_companies as other on other.company_id = own.company_id
    inner join wins on wins.opportunity_id = other.opportunity_id
    where wins.opportunity_id <> claims.opportunity_id and wins.closed_at <= claims.occurred_at
    union
    select claims.claim_id, wins.opportunity_id, wins.closed_at
    from claims
    inner join opportunity_people as own on own.opportunity_id = claims.opportunity_id
    inner join opportunity_people as other on other.person_id = own.person_id
    inner join wins on wins.opportunity_id = other.opportunity_id
    where wins.opportunity_id <> claims.opportunity_id and wins.closed_at <= claims.occurred_at
),
latest as (
    select
        same_customer.*,
        row_number() over (partition by claim_id order by closed_at desc nulls last, opportunity_id nulls last) as place
    from same_customer
)
select
    claims.claim_id,
    case
        when latest.claim_id is null then 'ruled_out'
        when latest.closed_at >= claims.earlier_at then 'clears'
        else 'fits'
    end as ruling,
    coalesce(latest.opportunity_id, claims.earlier_evidence_id) as record_id,
    coalesce(latest.closed_at, claims.earlier_at) as fact_at,
    case
        when latest.claim_id is null then 'No opportunity of this company or these people had been won before.'
        when latest.closed_at >= claims.earlier_at
            then 'Opportunity ' || latest.opportunity_id || ' was won in between, and customers buy again.'
        else 'The company had bought before (opportunity ' || latest.opportunity_id || '), and customers buy again.'
    end as because
from claims
left join latest on latest.claim_id = claims.claim_id and latest.place = 1
where claims.family = 'recreation' or (claims.kind = 'source_contradicted' and claims.record_type = 'Opportunity')
