-- opportunity_people: one row a person in an opportunity, by the earliest record that says so
-- reads: contact_roles, opportunities, leads, entities
-- gives: opportunity_id, person_id, via (contact_role, primary_contact, conversion), via_id, since_at, is_founding (among the first:
--        within an hour of the first person entered; a buying group grows, and who joins it later did not begin it)
with said as (
    select
        contact_roles.opportunity_id, 'Contact' as record_type, contact_roles.contact_id as record_id,
        'contact_role' as via, contact_roles.contact_role_id as via_id, contact_roles.created_at as since_at
    from contact_roles
    where not coalesce(contact_roles.is_deleted, false)
    union all
    select opportunity_id, 'Contact', contact_id, 'primary_contact', opportunity_id, created_at
    from opportunities
    where contact_id is not null
    union all
    select converted_opportunity_id, 'Lead', lead_id, 'conversion', lead_id, stamp_of(converted_on)
    from leads
    where converted_opportunity_id is not null
),
persons as (
    select
        said.opportunity_id, entities.person_id, said.via, said.via_id, said.since_at,
        row_number() over (
            partition by said.opportunity_id, entities.person_id
            order by said.via nulls last, said.since_at nulls last, said.via_id nulls last
        ) as place
    from said
    inner join entities on entities.record_type = said.record_type and entities.record_id = said.record_id
    where entities.person_id is not null
)
select
    opportunity_id, person_id, via, via_id, since_at,
    coalesce(
        seconds_between(min(since_at) over (partition by opportunity_id), since_at) <= 3600, true
    ) as is_founding
from persons
where place = 1
