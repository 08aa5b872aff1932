-- working_waits: one row a watched person and the working hours until they were taken up, or until the export was taken
-- reads: counted_people, business_days
-- parameters: zone (whose midnight begins a day), opens_second, day_seconds (working hours), as_of (the moment of the export)
-- gives: lead_id (the first), is_answered, working_hours (whole)
-- What lies outside working hours, on weekends and on holidays takes no time. The month is read as recorded: both views have the same people.
with moments as (
    select lead_id, made_at, local_of(made_at, $zone) as begun_at, local_of(coalesce(answered_at, $as_of), $zone) as ended_at,
        answered_at is not null as is_answered
    from counted_people
    where view = 'reported' and is_watched
),
clocked as (
    select
        moments.lead_id, moments.made_at, moments.is_answered,
        begun_days.open_before * $day_seconds
        + case
            when begun_days.is_open
                then least(greatest(seconds_between(stamp_of(begun_days.day), moments.begun_at) - $opens_second, 0), $day_seconds)
            else 0
        end as begun,
        ended_days.open_before * $day_seconds
        + case
            when ended_days.is_open
                then least(greatest(seconds_between(stamp_of(ended_days.day), moments.ended_at) - $opens_second, 0), $day_seconds)
            else 0
        end as ended
    from moments
    inner join business_days as begun_days on begun_days.day = day_of(moments.begun_at)
    inner join business_days as ended_days on ended_days.day = day_of(moments.ended_at)
)
select lead_id, is_answered, hours_between(made_at, plus_seconds(made_at, greatest(ended - begun, 0))) as working_hours
from clocked
