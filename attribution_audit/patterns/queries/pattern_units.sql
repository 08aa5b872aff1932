-- pattern_units: one row a user, with the unit that statistics are made of: the user, where the policy allows it, else a team
-- reads: actors, users
-- parameters: by_person (the policy's owners.patterns)
-- gives: user_id, unit_type (user, role, manager, profile), unit_id, part (marketing, operations, integration, sales, without deals: of sales, but owner
--        of no opportunity and paid on none, other)
-- A team is a user role; where the export has none, the users of one manager, else those of one profile. Who is paid
-- on no deal gains nothing by a source, and their records say nothing about those who are.
select
    actors.user_id,
    case
        when $by_person then 'user'
        when users.user_role_id is not null then 'role'
        when users.manager_id is not null then 'manager'
        when users.profile_id is not null then 'profile'
        else 'no team'
    end as unit_type,
    case
        when $by_person then actors.user_id
        else coalesce(users.user_role_id, users.manager_id, users.profile_id, '')
    end as unit_id,
    case when actors.part = 'sales' and actors.deal_id is null then 'without deals' else actors.part end as part
from actors
left join users on users.user_id = actors.user_id
