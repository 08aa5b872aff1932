-- both_pursued: one row a claim of a recreation after an opportunity: were both deals worked on side by side?
-- reads: claims, activities, stage_changes, changes, opportunities, opportunity_people, first_sources
-- gives: claim_id, ruling, record_id, fact_at, because
-- Work on the first after the second was made: an activity on it, a step of its stage or amount, by the record's own dates. What was
-- entered or changed within an hour of its close belongs to the close. A first one that went on as another opportunity of the person under
-- a source of marketing or a partner, made while it was open or within 30 days of its close, was moved and not given up.
with work as (
    select about_id as opportunity_id, activity_id as work_id, created_at as worked_at
    from activities
    where not coalesce(is_deleted, false) and about_id is not null
    union all
    select opportunity_id, stage_change_id, changed_at from stage_changes
    union all
    select record_id, change_id, changed_at
    from changes
    where record_type = 'Opportunity' and field in ('stage', 'amount') and grade = 'history'
),
first_work as (
    select claim_id, work_id, worked_at
    from (
        select
            claims.claim_id, work.work_id, work.worked_at,
            row_number() over (partition by claims.claim_id order by work.worked_at nulls last, work.work_id nulls last) as place
        from claims
        inner join work on work.opportunity_id = claims.related_id
        where
            claims.family = 'recreation'
            and work.worked_at > plus_days(claims.occurred_at, 1)
            and (claims.how = 'open' or work.worked_at < plus_seconds(claims.earlier_at, -3600))
    ) as placed
    where place = 1
),
moved as (
    select claims.claim_id, min(opportunities.opportunity_id) as opportunity_id
    from claims
    inner join opportunity_people on opportunity_people.person_id = claims.person_id
    inner join opportunities on opportunities.opportunity_id = opportunity_people.opportunity_id
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = opportunities.opportunity_id
    where
        claims.family = 'recreation'
        and opportunities.opportunity_id not in (claims.record_id, claims.related_id)
        and not coalesce(opportunities.is_deleted, false)
        and first_sources.reported_category in ('marketing', 'partner')
        and opportunities.created_at > claims.occurred_at
        and opportunities.created_at <= plus_days(claims.earlier_at, 30)
    group by claims.claim_id
)
select
    claims.claim_id,
    case
        when moved.claim_id is not null then 'fits'
        when first_work.claim_id is not null then 'fits'
        when seconds_between(firsts.created_at, claims.occurred_at) < 86400 then 'fits'
        when claims.how = 'open' then 'lowers'
        else 'ruled_out'
    end as ruling,
    coalesce(onward.opportunity_id, first_work.work_id, claims.earlier_evidence_id) as record_id,
    case
        when onward.opportunity_id is not null then onward.created_at
        else coalesce(first_work.worked_at, claims.earlier_at)
    end as fact_at,
    case
        when moved.claim_id is not null
            then 'The first went on as opportunity ' || moved.opportunity_id || ', which bears a source of marketing or a partner.'
        when first_work.claim_id is not null
            then 'The first opportunity was worked on after the second was made (' || first_work.work_id || ').'
        when seconds_between(firsts.created_at, claims.occurred_at) < 86400
            then 'Both opportunities were made within one day, as parts of one order are.'
        when claims.how = 'open' then 'The first opportunity is still open; the export shows no work on it after the second was made.'
        else 'The first opportunity was closed without a win; from the making of the second until then the export shows no work on it.'
    end as because
from claims
inner join opportunities as firsts on firsts.opportunity_id = claims.related_id
left join first_work on first_work.claim_id = claims.claim_id
left join moved on moved.claim_id = claims.claim_id
left join opportunities as onward on onward.opportunity_id = moved.opportunity_id
where claims.family = 'recreation'
