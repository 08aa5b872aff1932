-- sales_activities: one row a dated sign that somebody in sales was working with a person or company: a task or event that
-- they entered, a contact or an opportunity that they made by hand
-- reads: activities, contacts, leads, made_by_hand, entities, actors, opportunity_people, opportunity_companies
-- gives: activity_id, activity_type, person_id, company_id, entered_at, entered_by_id
-- The time of entry counts, not the date that was typed in. What a loader or marketing system entered is nobody's call.
with made_by_conversion as (
    select distinct contacts.contact_id
    from contacts
    inner join leads on leads.converted_contact_id = contacts.contact_id
    where leads.converted_on <= day_of(plus_days(contacts.created_at, 1))
),
single_person as (
    select opportunity_id, min(person_id) as person_id
    from opportunity_people
    group by opportunity_id
    having count(*) = 1
),
entered as (
    select
        activities.activity_id,
        activities.activity_type,
        coalesce(persons.person_id, single_person.person_id) as person_id,
        coalesce(persons.company_id, accounts_of.company_id, opportunity_companies.company_id) as company_id,
        activities.created_at as entered_at,
        activities.created_by_id as entered_by_id
    from activities
    left join entities as persons
        on persons.record_id = activities.person_record_id and persons.record_type <> 'Account'
    left join entities as accounts_of
        on
            accounts_of.record_type = 'Account'
            and accounts_of.record_id = coalesce(activities.account_id, activities.about_id)
    left join opportunity_companies on opportunity_companies.opportunity_id = activities.about_id
    left join single_person
        on activities.person_record_id is null and single_person.opportunity_id = activities.about_id
    where not coalesce(activities.is_deleted, false)
    union all
    select
        contacts.contact_id, 'Contact', entities.person_id, entities.company_id, contacts.created_at,
        contacts.created_by_id
    from contacts
    inner join entities on entities.record_type = 'Contact' and entities.record_id = contacts.contact_id
    where not exists (select 1 from made_by_conversion where made_by_conversion.contact_id = contacts.contact_id)
    union all
    select
        made_by_hand.opportunity_id, 'Opportunity', opportunity_people.person_id, made_by_hand.company_id,
        made_by_hand.created_at, made_by_hand.created_by_id
    from made_by_hand
    left join opportunity_people on opportunity_people.opportunity_id = made_by_hand.opportunity_id
)
select
    entered.activity_id, entered.activity_type, entered.person_id, entered.company_id, entered.entered_at,
    entered.entered_by_id
from entered
inner join actors on actors.user_id = entered.entered_by_id and actors.part = 'sales'
where entered.entered_at is not null
