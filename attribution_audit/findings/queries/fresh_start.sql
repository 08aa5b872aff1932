-- fresh_start: one row a claim of a recreation: did the selling rest, and begin anew after more than half the window?
-- reads: claims, sales_activities
-- parameters: recreation_days
-- gives: claim_id, ruling, record_id, fact_at, because
-- Selling that goes on after a close speaks for one deal; silence for the first half of a long gap speaks for a second cycle.
with after_close as (
    select claim_id, activity_id, entered_at
    from (
        select
            claims.claim_id, sales_activities.activity_id, sales_activities.entered_at,
            row_number() over (
                partition by claims.claim_id
                order by sales_activities.entered_at nulls last, sales_activities.activity_id nulls last
            ) as place
        from claims
        inner join sales_activities on sales_activities.person_id = claims.person_id
        where
            sales_activities.activity_type in ('Task', 'Event')
            and sales_activities.entered_at > claims.earlier_at
            and 2 * seconds_between(claims.earlier_at, sales_activities.entered_at)
            <= seconds_between(claims.earlier_at, claims.occurred_at)
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when claims.gap_days * 2 <= $recreation_days or after_close.claim_id is not null then 'ruled_out'
        else 'fits'
    end as ruling,
    coalesce(after_close.activity_id, claims.earlier_evidence_id) as record_id,
    coalesce(after_close.entered_at, claims.earlier_at) as fact_at,
    case
        when claims.gap_days * 2 <= $recreation_days
            then cast(claims.gap_days as string) || ' days lie between the two, at most half the policy''s ' || cast($recreation_days as string) || '.'
        when after_close.claim_id is not null
            then 'Activity ' || after_close.activity_id || ' with the same person was entered in the first half of the gap.'
        else 'Of the ' || cast(claims.gap_days as string) || ' days between the two, nothing was entered with this person in the first half.'
    end as because
from claims
left join after_close on after_close.claim_id = claims.claim_id
where claims.family = 'recreation'
