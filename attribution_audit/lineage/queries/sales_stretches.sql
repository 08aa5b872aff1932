-- sales_stretches: one row a stretch of time in which a lead was in the hands of one user who sells
-- reads: leads, owner_changes, activities, actors, users, user_roles
-- parameters: zone (whose midnight begins a day)
-- gives: lead_id, owner_id, team (of the owner, by role; null where none is known), since_at, since_on, until_at, until_on (null where
--        it lasts), evidence_id (the change, or the lead), arrivals (leads that came to this owner in the same minute)
-- Who is called an owner and never entered an activity nor had a deal is a place where leads lie, and no user who sells. A queue is none.
-- Without a tracked change a lead's owner is known since it was made where changes were tracked by then, or the day of the last transfer
-- says so; a later transfer begins a stretch on its day. Of other leads nobody can say when they came to anybody. What a user of sales
-- entered, nobody handed over: of it only what came to another owner later is a stretch.
with tracked as (
    select min(changed_at) as since_at from owner_changes
),
placed_changes as (
    select
        change_id, lead_id, owner_before, owner_after, changed_at,
        row_number() over (partition by lead_id order by changed_at nulls last, change_id nulls last) as place,
        row_number() over (
            partition by lead_id order by changed_at desc nulls last, change_id desc nulls last
        ) as place_from_last
    from owner_changes
),
known as (
    select
        leads.lead_id, leads.owner_id, leads.created_at,
        day_of(local_of(leads.created_at, $zone)) as created_on,
        leads.transferred_on,
        firsts.owner_before as first_owner_id,
        lasts.owner_after as last_owner_id,
        day_of(local_of(lasts.changed_at, $zone)) as last_changed_on,
        coalesce(leads.created_at >= tracked.since_at, false) as is_tracked,
        coalesce(makers.part, 'other') = 'sales' as is_made_by_sales
    from leads
    cross join tracked
    left join actors as makers on makers.user_id = leads.created_by_id
    left join placed_changes as firsts on firsts.lead_id = leads.lead_id and firsts.place = 1
    left join placed_changes as lasts on lasts.lead_id = leads.lead_id and lasts.place_from_last = 1
    where not coalesce(leads.is_deleted, false) and leads.merged_into_id is null and leads.created_at is not null
),
beginnings as (
    select
        lead_id, coalesce(first_owner_id, owner_id) as owner_id, created_at as since_at, created_on as since_on,
        lead_id as evidence_id
    from known
    where
        not is_made_by_sales
        and (
            first_owner_id is not null
            or transferred_on <= created_on
            or (transferred_on is null and is_tracked)
        )
    union all
    select lead_id, owner_id, stamp_of(transferred_on), transferred_on, lead_id
    from known
    where transferred_on > coalesce(last_changed_on, created_on) and coalesce(last_owner_id <> owner_id, true)
    union all
    select lead_id, owner_after, changed_at, day_of(local_of(changed_at, $zone)), change_id
    from placed_changes
),
stretches as (
    select
        lead_id, owner_id, since_at, since_on, evidence_id,
        lag(since_at) over (
            partition by lead_id order by since_at desc nulls last, evidence_id desc nulls last
        ) as until_at,
        lag(since_on) over (
            partition by lead_id order by since_at desc nulls last, evidence_id desc nulls last
        ) as until_on
    from beginnings
),
arrivals as (
    select owner_id, substring(iso_stamp(since_at), 1, 16) as since_minute, count(*) as arrivals
    from beginnings
    group by owner_id, substring(iso_stamp(since_at), 1, 16)
),
busy as (
    select distinct created_by_id as user_id from activities where created_by_id is not null
),
sellers as (
    select actors.user_id, user_roles.name as team
    from actors
    left join busy on busy.user_id = actors.user_id
    left join users on users.user_id = actors.user_id
    left join user_roles on user_roles.user_role_id = users.user_role_id
    where actors.part = 'sales' and (actors.deal_id is not null or busy.user_id is not null)
)
select
    stretches.lead_id, stretches.owner_id, sellers.team, stretches.since_at, stretches.since_on, stretches.until_at,
    stretches.until_on, stretches.evidence_id, arrivals.arrivals
from stretches
inner join known on known.lead_id = stretches.lead_id
inner join sellers on sellers.user_id = stretches.owner_id
inner join arrivals
    on
        arrivals.owner_id = stretches.owner_id
        and arrivals.since_minute = substring(iso_stamp(stretches.since_at), 1, 16)
