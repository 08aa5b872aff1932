-- claim_context: one row a claim with whom it concerns, who is paid, and the first evidence that marketing was there
-- reads: claims, claim_people, deals, conversions, opportunity_companies, entities, touchpoints, leads, opportunities, contacts, deletions,
--     actors
-- parameters: attribution_days (whole days)
-- gives: claim_id, payee_id, company_id, first_marketing_at (the earliest response of a person concerned before the act, else the
--        making of the record that bore the source), first_marketing_id, sales_first_until (the first
--        moment at which sales is not first), actor_part, actor_deal_id, actor_deal_at
-- A response counts inside the attribution window and if it was entered before the opportunity was made, or where there is none before
-- the act. Of a lead and the opportunity made for it the lead is what bore the source, and no other lead that was converted into that
-- opportunity. Where its day alone is known, sales may have been first all that day, or until the record that bore the source was made.
with bearers as (
    select
        claims.claim_id,
        coalesce(
            related_leads.lead_id, related_opportunities.opportunity_id, missing_leads.lead_id, missing.evidence_id, claims.record_id
        ) as record_id,
        coalesce(
            related_leads.created_at, related_opportunities.created_at, missing_leads.created_at, missing.removed_at,
            own_leads.created_at, own_opportunities.created_at, own_contacts.created_at
        ) as created_at,
        coalesce(related_opportunities.created_at, own_opportunities.created_at, claims.occurred_at) as entered_by
    from claims
    left join leads as related_leads on related_leads.lead_id = claims.related_id
    left join opportunities as related_opportunities on related_opportunities.opportunity_id = claims.related_id
    left join deletions as missing on missing.record_id = claims.related_id and missing.how <> 'deleted'
    left join leads as missing_leads on missing_leads.lead_id = missing.lead_id
    left join leads as own_leads on own_leads.lead_id = claims.record_id
    left join opportunities as own_opportunities on own_opportunities.opportunity_id = claims.record_id
    left join contacts as own_contacts on own_contacts.contact_id = claims.record_id
),
responses as (
    select claim_id, touchpoint_id, responded_at
    from (
        select
            claim_people.claim_id, touchpoints.touchpoint_id, touchpoints.responded_at,
            row_number() over (
                partition by claim_people.claim_id
                order by touchpoints.responded_at nulls last, touchpoints.touchpoint_id nulls last
            ) as place
        from claim_people
        inner join bearers on bearers.claim_id = claim_people.claim_id
        inner join touchpoints on touchpoints.person_id = claim_people.person_id
        where
            touchpoints.responded_at <= bearers.entered_by
            and touchpoints.entered_at <= bearers.entered_by
            and days_between(touchpoints.responded_at, bearers.entered_by) <= $attribution_days
    ) as placed
    where place = 1
),
lead_of as (
    select opportunity_id, created_at, lead_id
    from (
        select
            conversions.opportunity_id, leads.created_at, leads.lead_id,
            row_number() over (
                partition by conversions.opportunity_id order by leads.created_at nulls last, leads.lead_id nulls last
            ) as place
        from conversions
        inner join leads on leads.lead_id = conversions.lead_id
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    deals.payee_id,
    coalesce(opportunity_companies.company_id, entities.company_id) as company_id,
    case
        when responses.responded_at is not null and responses.responded_at <= coalesce(lead_of.created_at, bearers.created_at)
            then responses.responded_at
        else coalesce(lead_of.created_at, bearers.created_at)
    end as first_marketing_at,
    case
        when responses.responded_at is not null and responses.responded_at <= coalesce(lead_of.created_at, bearers.created_at)
            then responses.touchpoint_id
        else coalesce(lead_of.lead_id, bearers.record_id)
    end as first_marketing_id,
    case
        when
            responses.responded_at <= coalesce(lead_of.created_at, bearers.created_at)
            and responses.responded_at = stamp_of(day_of(responses.responded_at))
            then least(plus_days(responses.responded_at, 1), coalesce(lead_of.created_at, bearers.created_at))
        when responses.responded_at <= coalesce(lead_of.created_at, bearers.created_at) then responses.responded_at
        else coalesce(lead_of.created_at, bearers.created_at)
    end as sales_first_until,
    coalesce(actors.part, 'other') as actor_part,
    actors.deal_id as actor_deal_id,
    actors.deal_at as actor_deal_at
from claims
inner join bearers on bearers.claim_id = claims.claim_id
left join deals on deals.opportunity_id = claims.opportunity_id
left join opportunity_companies on opportunity_companies.opportunity_id = claims.opportunity_id
left join entities on entities.record_id = claims.record_id
left join responses on responses.claim_id = claims.claim_id
left join lead_of on lead_of.opportunity_id = coalesce(
    case when claims.related_type = 'Opportunity' then claims.related_id end,
    case when claims.record_type = 'Opportunity' and coalesce(claims.related_type, '') <> 'Lead' then claims.record_id end
)
left join actors on actors.user_id = claims.actor_id
