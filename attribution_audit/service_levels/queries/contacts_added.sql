-- contacts_added: one row a week and team: contacts that sales added to opportunities in it
-- reads: contact_roles, actors, business_days, service_teams
-- parameters: zone (whose midnight begins a day)
-- gives: week, team, attained, judged (the same), pending (none)
select
    business_days.week, service_teams.team,
    cast(count(*) as bigint) as attained,
    cast(count(*) as bigint) as judged,
    cast(0 as bigint) as pending
from contact_roles
inner join actors on actors.user_id = contact_roles.created_by_id and actors.part = 'sales'
inner join business_days on business_days.day = day_of(local_of(contact_roles.created_at, $zone))
left join service_teams on service_teams.user_id = contact_roles.created_by_id
where not coalesce(contact_roles.is_deleted, false)
group by business_days.week, service_teams.team
