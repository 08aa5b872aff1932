-- user_acts: one row an id that stands where a user stands and did something, with who it is where the export says so
-- reads: users, profiles, user_roles, leads, contacts, accounts, opportunities, changes
-- parameters: none
-- gives: user_id, is_known, first_name, last_name, username, title, department, user_type, profile, user_role,
-- is_active, owned (leads and opportunities), made (records), changed (changes), most_in_a_minute (records made)
with made as (
    select created_by_id as user_id, modified_by_id as modifier_id, created_at from leads
    union all
    select created_by_id as user_id, modified_by_id as modifier_id, created_at from contacts
    union all
    select created_by_id as user_id, modified_by_id as modifier_id, created_at from accounts
    union all
    select created_by_id as user_id, modified_by_id as modifier_id, created_at from opportunities
),
acts as (
    select user_id, 0 as owned, 1 as made, 0 as changed from made
    union all
    select modifier_id as user_id, 0 as owned, 0 as made, 0 as changed from made
    union all
    select owner_id as user_id, 1 as owned, 0 as made, 0 as changed from leads
    union all
    select owner_id as user_id, 1 as owned, 0 as made, 0 as changed from opportunities
    union all
    select actor_id as user_id, 0 as owned, 0 as made, 1 as changed from changes
),
counted as (
    select user_id, cast(sum(owned) as bigint) as owned, cast(sum(made) as bigint) as made, cast(sum(changed) as bigint) as changed
    from acts
    where user_id is not null
    group by user_id
),
stamped as (
    select user_id, substr(iso_stamp(created_at), 1, 16) as minute
    from made
    where user_id is not null and created_at is not null
),
minutes as (
    select user_id, minute, count(*) as made
    from stamped
    group by user_id, minute
),
bursts as (
    select user_id, max(made) as most_in_a_minute
    from minutes
    group by user_id
)
select
    counted.user_id as user_id,
    users.user_id is not null as is_known,
    users.first_name as first_name,
    users.last_name as last_name,
    users.username as username,
    users.title as title,
    users.department as department,
    users.user_type as user_type,
    profiles.name as profile,
    user_roles.name as user_role,
    users.is_active as is_active,
    counted.owned as owned,
    counted.made as made,
    counted.changed as changed,
    coalesce(bursts.most_in_a_minute, 0) as most_in_a_minute
from counted
left join users on users.user_id = counted.user_id
left join profiles on profiles.profile_id = users.profile_id
left join user_roles on user_roles.user_role_id = users.user_role_id
left join bursts on bursts.user_id = counted.user_id
