-- service_teams: one row a user in sales, with the team that service levels are told of
-- reads: actors, users, user_roles
-- parameters: least_members (users of a team that is told of by itself)
-- gives: user_id, team (name of the user role; '(other)' for users without one and for smaller teams together; null where these are too few
--        too: what is told of one person is nobody else's business)
with named as (
    select actors.user_id, user_roles.name
    from actors
    left join users on users.user_id = actors.user_id
    left join user_roles on user_roles.user_role_id = users.user_role_id
    where actors.part = 'sales'
),
large as (
    select name from named where name is not null group by name having count(*) >= $least_members
),
others as (
    select count(*) as members
    from named
    left join large on large.name = named.name
    where large.name is null
)
select
    named.user_id,
    coalesce(large.name, case when others.members >= $least_members then '(other)' end) as team
from named
cross join others
left join large on large.name = named.name
