-- fresh_start: one row a claim of a recreation: did the selling rest, and begin anew?
-- reads: claims, sales_activities, activities, entities, actors
-- parameters: recreation_days
-- gives: claim_id, ruling, record_id, fact_at, because
-- Selling that goes on after the end speaks for one deal. Silence for the first half of a long gap and outreach in the second speak for
-- a second cycle; silence all through shows neither. An e-mail that a loader filed for its owner in sales is selling too.
with selling as (
    select person_id, activity_id, entered_at
    from sales_activities
    where activity_type in ('Task', 'Event') and person_id is not null
    union
    select entities.person_id, activities.activity_id, activities.created_at
    from activities
    inner join entities
        on entities.record_type in ('Lead', 'Contact') and entities.record_id = activities.person_record_id
    inner join actors on actors.user_id = activities.owner_id and actors.part = 'sales'
    where not coalesce(activities.is_deleted, false) and entities.person_id is not null
),
in_gap as (
    select
        claims.claim_id, selling.activity_id, selling.entered_at,
        2 * seconds_between(claims.earlier_at, selling.entered_at)
        <= seconds_between(claims.earlier_at, claims.occurred_at) as is_early
    from claims
    inner join selling on selling.person_id = claims.person_id
    where
        claims.family = 'recreation'
        and selling.entered_at > claims.earlier_at
        and selling.entered_at < claims.occurred_at
),
firsts as (
    select claim_id, activity_id, entered_at, is_early
    from (
        select
            in_gap.*,
            row_number() over (partition by claim_id order by entered_at nulls last, activity_id nulls last) as place
        from in_gap
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when claims.gap_days is null then 'not_checkable'
        when claims.gap_days * 2 <= $recreation_days or coalesce(firsts.is_early, false) then 'ruled_out'
        when firsts.claim_id is not null then 'fits'
        else 'lowers'
    end as ruling,
    coalesce(firsts.activity_id, claims.earlier_evidence_id) as record_id,
    coalesce(firsts.entered_at, claims.earlier_at) as fact_at,
    case
        when claims.gap_days is null then 'Nobody knows when the earlier record went.'
        when claims.gap_days * 2 <= $recreation_days
            then cast(claims.gap_days as string) || ' days lie between the two, at most half the policy''s ' || cast($recreation_days as string) || '.'
        when firsts.is_early
            then 'Activity ' || firsts.activity_id || ' with the same person was entered in the first half of the gap.'
        when firsts.claim_id is not null
            then 'Of the ' || cast(claims.gap_days as string) || ' days between the two, nothing was entered with this person in the first half; then came activity '
                || firsts.activity_id || '.'
        else 'In the ' || cast(claims.gap_days as string) || ' days between the two the export holds no activity with this person: it shows neither that selling went on nor that it began anew.'
    end as because
from claims
left join firsts on firsts.claim_id = claims.claim_id
where claims.family = 'recreation'
