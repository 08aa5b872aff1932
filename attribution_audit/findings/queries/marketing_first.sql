-- marketing_first: one row a claim for marketing: was a response, or a lead of marketing's, there before sales was in touch?
-- reads: claims, claim_people, touchpoints, sales_activities, conversions, leads, opportunities, first_sources, entities
-- parameters: attribution_days (whole days before the record was made)
-- gives: claim_id, ruling, record_id, fact_at, because
-- A response counts if it was entered before the record was made (within twenty minutes after, of a lead that it made). A response that was
-- entered later never counts.
with made as (
    select
        claims.claim_id, claims.kind, claims.related_id,
        coalesce(opportunities.created_at, leads.created_at) as made_at
    from claims
    left join opportunities on claims.record_type = 'Opportunity' and opportunities.opportunity_id = claims.record_id
    left join leads on claims.record_type = 'Lead' and leads.lead_id = claims.record_id
    where claims.family = 'claimed_source'
),
signs as (
    select made.claim_id, touchpoints.touchpoint_id as record_id, touchpoints.responded_at as fact_at, 'A response' as what
    from made
    inner join claim_people on claim_people.claim_id = made.claim_id
    inner join touchpoints on touchpoints.person_id = claim_people.person_id and touchpoints.campaign_category = 'marketing'
    where
        touchpoints.touchpoint_id <> coalesce(made.related_id, '')
        and touchpoints.responded_at <= plus_seconds(made.made_at, 1200)
        and touchpoints.entered_at <= plus_seconds(made.made_at, 1200)
        and days_between(touchpoints.responded_at, made.made_at) <= $attribution_days
    union all
    select made.claim_id, leads.lead_id, leads.created_at, 'A lead of marketing''s'
    from made
    inner join claim_people on claim_people.claim_id = made.claim_id
    inner join entities on entities.person_id = claim_people.person_id and entities.record_type = 'Lead'
    inner join leads on leads.lead_id = entities.record_id
    inner join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = leads.lead_id
    inner join claims on claims.claim_id = made.claim_id
    where
        first_sources.first_category = 'marketing'
        and leads.lead_id <> claims.record_id
        and leads.created_at <= made.made_at
        and days_between(leads.created_at, made.made_at) <= $attribution_days
),
first_signs as (
    select claim_id, record_id, fact_at, what
    from (
        select
            signs.*,
            row_number() over (partition by claim_id order by fact_at nulls last, record_id nulls last, what nulls last) as place
        from signs
    ) as placed
    where place = 1
),
of_sales as (
    select claim_id, activity_id, activity_type, entered_at
    from (
        select
            claim_people.claim_id, sales_activities.activity_id, sales_activities.activity_type, sales_activities.entered_at,
            row_number() over (
                partition by claim_people.claim_id
                order by sales_activities.entered_at nulls last, sales_activities.activity_id nulls last
            ) as place
        from claim_people
        inner join made on made.claim_id = claim_people.claim_id
        inner join sales_activities on sales_activities.person_id = claim_people.person_id
        where days_between(sales_activities.entered_at, made.made_at) <= $attribution_days
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when first_signs.claim_id is null then 'ruled_out'
        when of_sales.entered_at < first_signs.fact_at then 'lowers'
        else 'clears'
    end as ruling,
    coalesce(first_signs.record_id, claims.evidence_id) as record_id,
    coalesce(first_signs.fact_at, claims.occurred_at) as fact_at,
    case
        when first_signs.claim_id is null
            then 'Neither a response of these people that was entered in time nor a lead of marketing''s is on record besides.'
        when of_sales.entered_at < first_signs.fact_at
            then first_signs.what || ' (' || first_signs.record_id || ') came before, but sales had entered ' || of_sales.activity_type || ' ' || of_sales.activity_id || ' with these people before that.'
        else first_signs.what || ' (' || first_signs.record_id || ') came before sales was in touch.'
    end as because
from claims
left join first_signs on first_signs.claim_id = claims.claim_id
left join of_sales on of_sales.claim_id = claims.claim_id
where claims.family = 'claimed_source'
