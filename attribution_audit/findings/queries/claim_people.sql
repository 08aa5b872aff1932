-- claim_people: one row a person whom the lost source was about
-- reads: claims, opportunity_people, conversions, entities
-- gives: claim_id, person_id
-- Of a lead or contact that is its person. Of an opportunity it is the person of the lead it came from, else those whom it began with:
-- a buying group grows, and when the others were first met says nothing about this source.
with deals as (
    select claim_id, record_id as opportunity_id from claims where record_type = 'Opportunity'
    union
    select claim_id, related_id from claims where related_type = 'Opportunity'
),
from_leads as (
    select deals.claim_id, deals.opportunity_id, entities.person_id
    from deals
    inner join conversions on conversions.opportunity_id = deals.opportunity_id
    inner join entities on entities.record_type = 'Lead' and entities.record_id = conversions.lead_id
    where not coalesce(conversions.into_existing, false)
)
select claim_id, person_id from from_leads where person_id is not null
union
select deals.claim_id, opportunity_people.person_id
from deals
inner join claims on claims.claim_id = deals.claim_id
inner join opportunity_people
    on opportunity_people.opportunity_id = deals.opportunity_id and opportunity_people.is_founding
where
    not exists (
        select 1 from from_leads
        where from_leads.claim_id = deals.claim_id and from_leads.opportunity_id = deals.opportunity_id
    )
    and not coalesce(claims.related_type = 'Lead', false)
    and coalesce(claims.person_id = opportunity_people.person_id, true)
union
select claims.claim_id, entities.person_id
from claims
inner join entities
    on entities.record_id = case
        when claims.related_type in ('Lead', 'Contact') then claims.related_id
        when claims.record_type in ('Lead', 'Contact') then claims.record_id
    end
where entities.person_id is not null
