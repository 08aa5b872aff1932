-- ownership_ping_pong: one row a lead whose owner changed among sellers as often as the service level says, and came back
-- reads: owner_changes, actors, users, user_roles, leads, first_sources
-- parameters: owner_changes (how many), owner_change_days (whole days in which they are counted), correction_minutes (how
--     long an owner must have held it, for a slip put right at once is no change)
-- gives: columns of a claim
-- A fault is the team's: no user stands in it.
-- The first stretch with so many changes counts. Changes by operations, programs and managers who never held the lead are none of these.
with turns as (
    select owner_changes.change_id, owner_changes.lead_id, owner_changes.owner_before, owner_changes.owner_after, owner_changes.changed_at
    from owner_changes
    inner join leads
        on
            leads.lead_id = owner_changes.lead_id
            and not coalesce(leads.is_deleted, false)
            and leads.merged_into_id is null
    where
        owner_changes.is_between_sellers
        and coalesce(owner_changes.held_seconds > $correction_minutes * 60, true)
),
within as (
    select
        firsts.lead_id, firsts.change_id as first_id, firsts.changed_at as first_at, firsts.owner_before as first_owner_id,
        laters.change_id as later_id, laters.changed_at as later_at, laters.owner_after as later_owner_id,
        row_number() over (
            partition by firsts.lead_id, firsts.change_id, firsts.changed_at
            order by laters.changed_at desc nulls last, laters.change_id desc nulls last
        ) as place_from_last
    from turns as firsts
    inner join turns as laters
        on
            laters.lead_id = firsts.lead_id
            and laters.changed_at >= firsts.changed_at
            and days_between(firsts.changed_at, laters.changed_at) <= $owner_change_days
),
counted as (
    select
        lead_id, first_id, first_at, min(first_owner_id) as first_owner_id, count(*) as turns, max(later_at) as last_at,
        min(case when place_from_last = 1 then later_id end) as last_id,
        sum(case when later_owner_id = first_owner_id then 1 else 0 end) as returns
    from within
    group by lead_id, first_id, first_at
),
stretches as (
    select
        lead_id, first_id, first_at, first_owner_id, turns, last_at, last_id,
        row_number() over (partition by lead_id order by first_at nulls last, first_id nulls last) as place
    from counted
    where turns >= $owner_changes and returns > 0
),
kept as (
    select stretches.*, user_roles.name as team
    from stretches
    left join users on users.user_id = stretches.first_owner_id
    left join user_roles on user_roles.user_role_id = users.user_role_id
    where stretches.place = 1
)
select
    'ownership_ping_pong' as kind,
    'Lead' as record_type,
    kept.lead_id as record_id,
    kept.last_at as occurred_at,
    coalesce(first_sources.reported_source, '') as source_before,
    coalesce(first_sources.reported_category, 'unlisted') as category_before,
    coalesce(first_sources.reported_source, '') as source_after,
    coalesce(first_sources.reported_category, 'unlisted') as category_after,
    'history' as grade,
    iso_stamp(kept.first_at) as act_key,
    kept.first_id as evidence_id,
    kept.last_at as last_changed_at,
    kept.last_id as last_change_id,
    cast(kept.turns as bigint) as steps,
    kept.first_at as earlier_at,
    kept.first_id as earlier_evidence_id,
    days_between(kept.first_at, kept.last_at) as gap_days,
    kept.team as team,
    cast($owner_changes as bigint) as level
from kept
left join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = kept.lead_id
