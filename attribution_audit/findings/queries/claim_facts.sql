-- claim_facts: one row a dated fact around a claim: the first response, what happened in the gap, the deal's close, a repair
-- of the record or of its deal, and by what two records are taken for one
-- reads: claims, claim_people, touchpoints, sales_activities, closings, claim_matches, opportunities, opportunity_people, deal_repairs
-- gives: claim_id, fact, record_id, fact_at, actor_id, because; of a match record_type, other_type, other_id,
--        match_millibits, match_probability and reason too
-- A response by the very record that the claim is about rests on no match.
with responses as (
    select
        claims.claim_id, touchpoints.touchpoint_id, touchpoints.responded_at, touchpoints.campaign,
        coalesce(touchpoints.responded_at > claims.earlier_at, false) as is_in_gap
    from claims
    inner join claim_people on claim_people.claim_id = claims.claim_id
    inner join touchpoints on touchpoints.person_id = claim_people.person_id
    where touchpoints.responded_at <= claims.occurred_at and touchpoints.entered_at <= claims.occurred_at
),
first_responses as (
    select claim_id, touchpoint_id, responded_at, campaign, is_in_gap
    from (
        select
            responses.*,
            row_number() over (
                partition by claim_id, is_in_gap order by responded_at nulls last, touchpoint_id nulls last
            ) as place
        from responses
    ) as placed
    where place = 1
),
activities_in_gap as (
    select claim_id, activity_type, activity_id, entered_at, entered_by_id, place, place + last_place - 1 as activities
    from (
        select
            claims.claim_id, sales_activities.activity_type, sales_activities.activity_id, sales_activities.entered_at,
            sales_activities.entered_by_id,
            row_number() over (
                partition by claims.claim_id
                order by sales_activities.entered_at nulls last, sales_activities.activity_id nulls last
            ) as place,
            row_number() over (
                partition by claims.claim_id
                order by sales_activities.entered_at desc nulls last, sales_activities.activity_id desc nulls last
            ) as last_place
        from claims
        inner join sales_activities on sales_activities.person_id = claims.person_id
        where
            sales_activities.activity_type in ('Task', 'Event')
            and sales_activities.entered_at > claims.earlier_at
            and sales_activities.entered_at < claims.occurred_at
    ) as placed
    where place = 1 or last_place = 1
),
links_back as (
    select claims.claim_id, later.opportunity_id, later.created_at, claims.related_id
    from claims
    inner join opportunities as later on later.opportunity_id = claims.record_id
    inner join opportunities as earlier on earlier.opportunity_id = claims.related_id and earlier.name = later.name
    where claims.family = 'recreation' and later.created_at is not null and length(later.name) >= 8
),
shared as (
    select claims.claim_id, later.opportunity_id, count(*) as people
    from claims
    inner join opportunity_people as later on later.opportunity_id = claims.record_id and later.is_founding
    inner join opportunity_people as earlier
        on earlier.opportunity_id = claims.related_id and earlier.person_id = later.person_id
    where claims.family = 'recreation'
    group by claims.claim_id, later.opportunity_id
)
select
    claim_id,
    case when is_in_gap then 'response_in_gap' else 'response' end as fact,
    touchpoint_id as record_id,
    responded_at as fact_at,
    cast(null as string) as actor_id,
    'A person concerned responded to campaign ''' || coalesce(campaign, 'without a name') || '''.' as because,
    cast(null as string) as record_type, cast(null as string) as other_type, cast(null as string) as other_id,
    cast(null as bigint) as match_millibits, cast(null as double) as match_probability, cast(null as string) as reason
from first_responses
union all
select
    claim_id, case when place = 1 then 'activity_in_gap' else 'last_activity_in_gap' end, activity_id, entered_at, entered_by_id,
    activity_type || ' with the same person, entered after the earlier record had ended and before the later was made: the '
        || case when place = 1 then 'first' else 'last' end || ' of ' || cast(activities as string) || '.',
    null, null, null, null, null, null
from activities_in_gap
union all
select
    claim_id, 'link_back', opportunity_id, created_at, null,
    'The later opportunity bears the same name as ' || related_id || ', as a copy does.',
    null, null, null, null, null, null
from links_back
union all
select
    shared.claim_id, 'same_people', shared.opportunity_id, claims.occurred_at, null,
    'Of the people whom the later opportunity began with, the earlier one holds ' || cast(shared.people as string) || '.',
    null, null, null, null, null, null
from shared
inner join claims on claims.claim_id = shared.claim_id
union all
select
    claims.claim_id, 'deal_won', closings.evidence_id, closings.closed_at, closings.closed_by_id,
    'The deal was won.',
    null, null, null, null, null, null
from claims
inner join closings on closings.opportunity_id = claims.opportunity_id and closings.is_won
union all
select
    claim_id, 'source_restored', restored_change_id, restored_at, restored_by_id,
    'The category of the lead source was brought back.',
    null, null, null, null, null, null
from claims
where restored_at is not null
union all
select
    claim_id, 'source_restored', change_id, repaired_at, repaired_by_id,
    'The deal itself was given the lead source ''' || source_after || ''', of the category that the lead had lost.',
    null, null, null, null, null, null
from deal_repairs
union all
select
    claim_id,
    case when what = 'response' then 'response_of_person' when how = 'apart' then 'apart_' || what else 'one_' || what end,
    record_id, since_at, null, said, record_type, other_type, other_id, match_millibits, match_probability, reason
from claim_matches
where not (what = 'response' and how = 'one_record')
