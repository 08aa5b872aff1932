-- machine_user: one row a claim whose actor stands in the histories: does this user change records as a machine does?
-- reads: claims, changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- A page in a browser saves one record. Of a connector most changes follow another record's within two seconds, day after day; a
-- list that somebody edits and saves at once does so on one day.
with gaps as (
    select
        changes.actor_id, changes.record_id, changes.change_id, changes.changed_at,
        lag(changes.record_id) over (
            partition by changes.actor_id order by changes.changed_at nulls last, changes.change_id nulls last
        ) as record_before_id,
        lag(changes.changed_at) over (
            partition by changes.actor_id order by changes.changed_at nulls last, changes.change_id nulls last
        ) as changed_before_at
    from changes
    where changes.actor_id in (select claims.actor_id from claims where claims.actor_id is not null)
),
told as (
    select
        gaps.*,
        coalesce(record_before_id <> record_id and seconds_between(changed_before_at, changed_at) <= 2, false) as is_rapid,
        row_number() over (
            partition by actor_id order by changed_at nulls last, change_id nulls last
        ) as place
    from gaps
),
users_of as (
    select
        actor_id,
        count(*) as changes,
        cast(sum(case when is_rapid then 1 else 0 end) as bigint) as rapid,
        count(distinct case when is_rapid then day_of(changed_at) end) as rapid_days,
        max(case when place = 1 then change_id end) as first_change_id,
        min(changed_at) as first_changed_at
    from told
    group by actor_id
)
select
    claims.claim_id,
    case
        when users_of.changes >= 50 and users_of.rapid * 2 >= users_of.changes and users_of.rapid_days >= 5 then 'fits'
        else 'ruled_out'
    end as ruling,
    users_of.first_change_id as record_id,
    users_of.first_changed_at as fact_at,
    case
        when users_of.changes >= 50 and users_of.rapid * 2 >= users_of.changes and users_of.rapid_days >= 5
            then 'Most changes by this user in the histories, from ' || iso_stamp(users_of.first_changed_at) || ' on, follow one on another record within two seconds, as a connector''s do.'
        else 'The changes by this user in the histories, from ' || iso_stamp(users_of.first_changed_at) || ' on, do not follow one another as a connector''s do.'
    end as because
from claims
inner join users_of on users_of.actor_id = claims.actor_id
