-- after_a_win: one row a claim of a recreation or of a contradicted opportunity: is it further business of a company that had become a
--     customer?
-- reads: claims, opportunity_companies, opportunity_people, closings, opportunities, line_items
-- gives: claim_id, ruling, record_id, fact_at, because
-- A customer buys again. But where the later deal has the people and the product or about the amount of the one that was given up,
-- it is that business, whatever was bought before: then the win lowers, and explains nothing. About: neither more than double.
with wins as (
    select closings.opportunity_id, closings.closed_at
    from closings
    where closings.is_won
),
same_customer as (
    select claims.claim_id, wins.opportunity_id, wins.closed_at, 0 as shares_person
    from claims
    inner join opportunity_companies as own on own.opportunity_id = claims.opportunity_id
    inner join opportunity_companies as other on other.company_id = own.company_id
    inner join wins on wins.opportunity_id = other.opportunity_id
    where wins.opportunity_id <> claims.opportunity_id and wins.closed_at <= claims.occurred_at
    union
    select claims.claim_id, wins.opportunity_id, wins.closed_at, 1
    from claims
    inner join opportunity_people as own on own.opportunity_id = claims.opportunity_id
    inner join opportunity_people as other on other.person_id = own.person_id
    inner join wins on wins.opportunity_id = other.opportunity_id
    where wins.opportunity_id <> claims.opportunity_id and wins.closed_at <= claims.occurred_at
),
latest as (
    select
        same_customer.*,
        max(shares_person) over (partition by claim_id) as had_bought,
        row_number() over (
            partition by claim_id order by closed_at desc nulls last, opportunity_id nulls last, shares_person nulls last
        ) as place
    from same_customer
),
products as (
    select distinct opportunity_id, coalesce(product_id, product_code) as product
    from line_items
    where not coalesce(is_deleted, false) and coalesce(product_id, product_code) is not null
),
alike as (
    select distinct claims.claim_id
    from claims
    inner join products as later on later.opportunity_id = claims.opportunity_id
    inner join products as earlier on earlier.opportunity_id = claims.related_id and earlier.product = later.product
    union
    select claims.claim_id
    from claims
    inner join opportunities as later on later.opportunity_id = claims.opportunity_id
    inner join opportunities as earlier on earlier.opportunity_id = claims.related_id
    where
        later.amount > 0 and earlier.amount > 0
        and later.amount - earlier.amount <= earlier.amount
        and earlier.amount - later.amount <= later.amount
        and coalesce(later.currency = earlier.currency, true)
),
judged as (
    select
        claims.claim_id, claims.earlier_at, claims.earlier_evidence_id, latest.opportunity_id, latest.closed_at,
        case
            when latest.claim_id is null then 'ruled_out'
            when latest.closed_at >= claims.earlier_at then 'clears'
            when
                claims.person_id is not null
                and (alike.claim_id is not null or (claims.related_type = 'Lead' and latest.had_bought = 0))
                then 'lowers'
            else 'fits'
        end as ruling
    from claims
    left join latest on latest.claim_id = claims.claim_id and latest.place = 1
    left join alike on alike.claim_id = claims.claim_id
    where claims.family = 'recreation' or (claims.kind = 'source_contradicted' and claims.record_type = 'Opportunity')
)
select
    claim_id,
    ruling,
    coalesce(opportunity_id, earlier_evidence_id) as record_id,
    coalesce(closed_at, earlier_at) as fact_at,
    case
        when ruling = 'ruled_out'
            then 'When the earlier record ended, the export shows no opportunity of this company or these people as won.'
        when ruling = 'clears' then 'Opportunity ' || opportunity_id || ' was won in between, and customers buy again.'
        when ruling = 'lowers'
            then 'The company had bought before (opportunity ' || opportunity_id || '), but what was made again is alike the record that had ended: the same person, and the same product or about the amount, or a person who had bought nothing.'
        else 'The company had bought before (opportunity ' || opportunity_id || '), and customers buy again.'
    end as because
from judged
