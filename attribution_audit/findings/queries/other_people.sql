-- other_people: one row a claim of a recreation or of a contradicted opportunity: is it business with other people of the same company?
-- reads: claims, opportunity_people, entities, sales_activities, opportunities
-- gives: claim_id, ruling, record_id, fact_at, because
-- A company has many people, and most such pairs are two matters. It only lowers where who ended the earlier record made the later
-- within 30 days, at about the amount (neither more than double), and in between went on selling to the people of the earlier one: a
-- buying group is more than one person.
with earlier_people as (
    select claims.claim_id, opportunity_people.person_id
    from claims
    inner join opportunity_people on opportunity_people.opportunity_id = claims.related_id
    where claims.family = 'recreation'
    union
    select claims.claim_id, entities.person_id
    from claims
    inner join entities on entities.record_type = 'Lead' and entities.record_id = claims.related_id
    where claims.family = 'recreation' and entities.person_id is not null
),
sold_on as (
    select claim_id, activity_id, entered_at
    from (
        select
            claims.claim_id, sales_activities.activity_id, sales_activities.entered_at,
            row_number() over (
                partition by claims.claim_id
                order by sales_activities.entered_at nulls last, sales_activities.activity_id nulls last
            ) as place
        from claims
        inner join earlier_people on earlier_people.claim_id = claims.claim_id
        left join opportunities as earlier on earlier.opportunity_id = claims.related_id
        left join opportunities as later on later.opportunity_id = claims.record_id
        inner join sales_activities on sales_activities.person_id = earlier_people.person_id
        where
            sales_activities.activity_type in ('Task', 'Event')
            and sales_activities.entered_by_id = claims.actor_id
            and claims.earlier_by_id = claims.actor_id
            and claims.gap_days <= 30
            and (
                claims.related_type = 'Lead'
                or (later.amount - earlier.amount <= earlier.amount and earlier.amount - later.amount <= later.amount)
            )
            and sales_activities.entered_at > claims.earlier_at
            and sales_activities.entered_at < claims.occurred_at
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when claims.record_type = 'Lead' or coalesce(opportunity_people.is_founding, false) then 'ruled_out'
        when sold_on.claim_id is not null then 'lowers'
        else 'fits'
    end as ruling,
    coalesce(opportunity_people.via_id, sold_on.activity_id, claims.record_id) as record_id,
    coalesce(opportunity_people.since_at, sold_on.entered_at, claims.occurred_at) as fact_at,
    case
        when claims.record_type = 'Lead' then 'The later record is a lead of the same person.'
        when opportunity_people.is_founding then 'The same person stands in both (' || opportunity_people.via_id || ').'
        when sold_on.claim_id is not null
            then 'The later one began with other people of the company, but user ' || claims.actor_id || ', who ended the earlier one and made the later, went on selling to those of the earlier in between ('
                || sold_on.activity_id || ').'
        when claims.person_id is null then 'The two share the company and, as far as the export shows, no person.'
        else 'The person who stands in both joined the later opportunity only on ' || iso_stamp(opportunity_people.since_at) || ', after others.'
    end as because
from claims
left join opportunity_people
    on opportunity_people.opportunity_id = claims.record_id and opportunity_people.person_id = claims.person_id
left join sold_on on sold_on.claim_id = claims.claim_id
where claims.family = 'recreation' or (claims.kind = 'source_contradicted' and claims.record_type = 'Opportunity')
