-- owner_away: one row a claim of a lead not followed up, or late: was its owner at work in the meantime?
-- reads: claims, follow_ups, activities, users
-- gives: claim_id, ruling, record_id, fact_at, because
-- At work is who entered activities with anybody. Of a lead taken up late, on as many days as the level has between the day of the
-- hand-over and the day on which it was taken up, so that public holidays tell; of one never taken up, on five days before the level had passed. Fewer days lower, none fits. Who has
-- left may have left by then.
with waits as (
    select
        claims.claim_id, follow_ups.owner_id, claims.earlier_at, claims.kind = 'late_follow_up' as is_late,
        case
            when claims.kind = 'late_follow_up' then claims.occurred_at
            else plus_days(claims.earlier_at, claims.level)
        end as until_at,
        case when claims.kind = 'late_follow_up' then least(claims.level, 5) else 5 end as enough,
        coalesce(users.is_active, true) as is_active
    from claims
    inner join follow_ups on follow_ups.lead_id = claims.record_id
    left join users on users.user_id = follow_ups.owner_id
    where claims.kind in ('never_followed_up', 'late_follow_up')
),
entered as (
    select
        waits.claim_id, activities.activity_id, activities.activity_type, activities.created_at,
        row_number() over (
            partition by waits.claim_id order by activities.created_at nulls last, activities.activity_id nulls last
        ) as place
    from waits
    inner join activities on activities.created_by_id = waits.owner_id
    where
        activities.created_at > waits.earlier_at
        and activities.created_at < waits.until_at
        and (
            not waits.is_late
            or (day_of(activities.created_at) > day_of(waits.earlier_at) and day_of(activities.created_at) < day_of(waits.until_at))
        )
),
at_work as (
    select claim_id, count(distinct day_of(created_at)) as days
    from entered
    group by claim_id
)
select
    waits.claim_id,
    case
        when not waits.is_active or at_work.claim_id is null then 'fits'
        when at_work.days < waits.enough then 'lowers'
        else 'ruled_out'
    end as ruling,
    coalesce(entered.activity_id, claims.earlier_evidence_id) as record_id,
    coalesce(entered.created_at, claims.earlier_at) as fact_at,
    case
        when not waits.is_active then 'The owner is no active user any more, and the export does not say since when.'
        when at_work.claim_id is null
            then 'From the hand-over on ' || iso_stamp(claims.earlier_at) || ' the owner entered no activity with anybody in that time.'
        else
            'The owner entered activities on ' || cast(at_work.days as string) || ' days in that time, the first of them '
            || entered.activity_type || ' ' || entered.activity_id || '.'
    end as because
from waits
inner join claims on claims.claim_id = waits.claim_id
left join at_work on at_work.claim_id = waits.claim_id
left join entered on entered.claim_id = waits.claim_id and entered.place = 1
