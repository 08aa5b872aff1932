-- opportunity_people: one row a person in an opportunity, by the earliest record that says so
-- reads: opportunity_records, entities
-- gives: opportunity_id, person_id, via (contact_role, primary_contact, conversion), via_id, since_at, is_founding (among the first:
--        within an hour of the first person entered; a buying group grows, and who joins it later did not begin it)
with persons as (
    select
        said.opportunity_id, entities.person_id, said.via, said.via_id, said.since_at,
        row_number() over (
            partition by said.opportunity_id, entities.person_id
            order by said.via nulls last, said.since_at nulls last, said.via_id nulls last
        ) as place
    from opportunity_records as said
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
