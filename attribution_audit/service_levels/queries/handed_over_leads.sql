-- handed_over_leads: one row a lead that came to sales since the activities of sales begin, in working seconds since the calendar began
-- reads: follow_ups, sales_stretches, outreaches, activities_begin, business_days, service_teams
-- parameters: zone (whose midnight begins a day), opens_second, day_seconds (working hours), as_of (when the export was taken)
-- gives: lead_id, week, team, handed_over_on, begun (when it came), sign_on, signed (the first personal sign; null without one), until_on,
--        ended (when it left these hands, or the export was taken), is_unseen (nobody can say whether it was taken up)
-- Of several hand-overs the last one before the first sign counts. Where only the day is known, it came at the end of that day and was taken
-- up at its beginning: nobody is late by what is not known.
with unseen as (
    select
        lead_id, owner_id, since_at, since_on, until_at, until_on,
        row_number() over (partition by lead_id order by since_at desc nulls last, evidence_id desc nulls last) as place
    from sales_stretches
    where
        not exists (select 1 from follow_ups where follow_ups.lead_id = sales_stretches.lead_id)
        and not exists (select 1 from outreaches where outreaches.lead_id = sales_stretches.lead_id and outreaches.is_personal)
),
came as (
    select
        lead_id, owner_id, handed_over_at, handed_over_on, sign_at, until_at, until_on, false as is_unseen,
        case
            when sign_at = stamp_of(day_of(sign_at)) then day_of(sign_at) else day_of(local_of(sign_at, $zone))
        end as sign_on
    from follow_ups
    union all
    select
        unseen.lead_id, unseen.owner_id, unseen.since_at, unseen.since_on, cast(null as timestamp), unseen.until_at,
        unseen.until_on, true, cast(null as date)
    from unseen
    inner join activities_begin on unseen.since_at >= activities_begin.begin_at
    where unseen.place = 1
),
moments as (
    select
        lead_id, 'begun' as what, handed_over_on as day,
        case
            when handed_over_at = stamp_of(handed_over_on) then $day_seconds + $opens_second
            else seconds_between(stamp_of(handed_over_on), local_of(handed_over_at, $zone))
        end as seconds
    from came
    union all
    select
        lead_id, 'signed', sign_on,
        case
            when sign_at = stamp_of(sign_on) then 0
            else seconds_between(stamp_of(sign_on), local_of(sign_at, $zone))
        end
    from came
    where sign_on is not null
    union all
    select
        lead_id, 'ended', day_of(local_of(least(until_at, $as_of), $zone)),
        seconds_between(
            stamp_of(day_of(local_of(least(until_at, $as_of), $zone))), local_of(least(until_at, $as_of), $zone)
        )
    from came
),
clocked as (
    select
        moments.lead_id, moments.what,
        business_days.open_before * $day_seconds
        + case
            when business_days.is_open then least(greatest(moments.seconds - $opens_second, 0), $day_seconds) else 0
        end as second
    from moments
    inner join business_days on business_days.day = moments.day
),
known as (
    select
        lead_id,
        min(case when what = 'begun' then second end) as begun,
        min(case when what = 'signed' then second end) as signed,
        min(case when what = 'ended' then second end) as ended
    from clocked
    group by lead_id
)
select
    came.lead_id, business_days.week, service_teams.team, came.handed_over_on, known.begun, came.sign_on, known.signed, came.until_on,
    known.ended, came.is_unseen
from came
inner join known on known.lead_id = came.lead_id
inner join business_days on business_days.day = came.handed_over_on
left join service_teams on service_teams.user_id = came.owner_id
where known.begun is not null
