-- user_ids: one row a user that did or owns anything, with what the export says of them
-- reads: users, leads, opportunities, changes
-- gives: user_id, email, username, is_owner (of a lead or an opportunity), owns_since (creation of the first such record), owned_id
with owned as (
    select owner_id as user_id, lead_id as record_id, created_at from leads
    union all
    select owner_id, opportunity_id, created_at from opportunities
),
first_owned as (
    select user_id, record_id, created_at
    from (
        select
            user_id, record_id, created_at,
            row_number() over (partition by user_id order by created_at nulls last, record_id) as place
        from owned
        where user_id is not null
    ) as placed
    where place = 1
),
named as (
    select user_id from users
    union select user_id from first_owned
    union select actor_id from changes where actor_id is not null
)
select
    named.user_id,
    lower(users.email) as email,
    lower(users.username) as username,
    first_owned.user_id is not null as is_owner,
    first_owned.created_at as owns_since,
    first_owned.record_id as owned_id
from named
left join users on users.user_id = named.user_id
left join first_owned on first_owned.user_id = named.user_id
