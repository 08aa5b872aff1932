-- deleted_people: one row a person whom a deleted or gone lead or opportunity was about
-- reads: deletions, entities, opportunity_people, earlier_records, leads, contacts, activities
-- gives: record_type, record_id, person_id
-- What a gone lead's mailbox tells is the person whose lead or contact bears it now.
with by_mailbox as (
    select lower_case(leads.email) as email, entities.person_id
    from leads
    inner join entities on entities.record_type = 'Lead' and entities.record_id = leads.lead_id
    where leads.email is not null
    union
    select lower_case(contacts.email), entities.person_id
    from contacts
    inner join entities on entities.record_type = 'Contact' and entities.record_id = contacts.contact_id
    where contacts.email is not null
),
one_mailbox as (
    select email, min(person_id) as person_id
    from by_mailbox
    group by email
    having count(distinct person_id) = 1
)
select deletions.record_type, deletions.record_id, entities.person_id
from deletions
inner join entities on entities.record_type = 'Lead' and entities.record_id = coalesce(deletions.lead_id, deletions.record_id)
where entities.person_id is not null
union
select deletions.record_type, deletions.record_id, opportunity_people.person_id
from deletions
inner join opportunity_people on opportunity_people.opportunity_id = deletions.record_id and opportunity_people.is_founding
union
select deletions.record_type, deletions.record_id, coalesce(entities.person_id, one_mailbox.person_id)
from deletions
inner join earlier_records
    on earlier_records.record_type = deletions.record_type and earlier_records.record_id = deletions.record_id
left join entities
    on entities.record_type in ('Lead', 'Contact') and entities.record_id = earlier_records.person_record_id
left join one_mailbox on one_mailbox.email = lower_case(earlier_records.email)
where deletions.how = 'gone' and coalesce(entities.person_id, one_mailbox.person_id) is not null
union
select deletions.record_type, deletions.record_id, entities.person_id
from deletions
inner join activities on activities.about_id = deletions.record_id
inner join entities on entities.record_type in ('Lead', 'Contact') and entities.record_id = activities.person_record_id
where deletions.how <> 'deleted' and entities.person_id is not null
