-- outreaches: one row a dated sign that somebody took a lead up: a task or event with its person or on a deal of theirs, a change of
-- its status, its conversion, a contact or an opportunity made by hand for the person
-- reads: leads, entities, activities, opportunity_people, actors, changes, sales_activities, owner_changes
-- parameters: zone (whose midnight begins a day)
-- gives: lead_id, sign_id, sign_type (Task, Event, status, conversion, Contact, Opportunity), sign_at, sign_on (the earlier of the day
--        of entry and the day it is dated), by_id, is_personal, is_own (it stands on the lead, or on what the lead became)
-- Not before the lead was made. Not personal is what a program or marketing entered, and one subject ten times in one minute by one
-- user: a mailing. A deleted activity was one. A status set within a minute of a change of owner says who took the lead over, and no more.
with mailings as (
    select created_by_id, subject, substring(iso_stamp(created_at), 1, 16) as created_minute
    from activities
    where subject is not null
    group by created_by_id, subject, substring(iso_stamp(created_at), 1, 16)
    having count(*) >= 10
),
entered as (
    select
        activities.activity_id, activities.activity_type, activities.person_record_id, activities.about_id,
        activities.created_at,
        day_of(local_of(activities.created_at, $zone)) as entered_on,
        activities.activity_on,
        coalesce(activities.created_by_id, activities.owner_id) as by_id,
        coalesce(actors.part, 'other') not in ('marketing', 'integration') and mailings.created_minute is null as is_personal
    from activities
    left join actors on actors.user_id = coalesce(activities.created_by_id, activities.owner_id)
    left join mailings
        on
            mailings.created_by_id = activities.created_by_id
            and mailings.subject = activities.subject
            and mailings.created_minute = substring(iso_stamp(activities.created_at), 1, 16)
    where activities.created_at is not null
),
with_person as (
    select entered.activity_id, entities.person_id
    from entered
    inner join entities on entities.record_id = entered.person_record_id
    where entities.person_id is not null
    union
    select entered.activity_id, opportunity_people.person_id
    from entered
    inner join opportunity_people on opportunity_people.opportunity_id = entered.about_id
),
on_people as (
    select
        leads.lead_id, entered.activity_id as sign_id, entered.activity_type as sign_type,
        case when entered.activity_on < entered.entered_on then stamp_of(entered.activity_on) else entered.created_at end as sign_at,
        case when entered.activity_on < entered.entered_on then entered.activity_on else entered.entered_on end as sign_on,
        entered.by_id, entered.is_personal,
        coalesce(entered.person_record_id in (leads.lead_id, leads.converted_contact_id), false)
        or coalesce(entered.about_id = leads.converted_opportunity_id, false) as is_own
    from leads
    inner join entities on entities.record_type = 'Lead' and entities.record_id = leads.lead_id
    inner join with_person on with_person.person_id = entities.person_id
    inner join entered on entered.activity_id = with_person.activity_id
    union all
    select
        leads.lead_id, sales_activities.activity_id, sales_activities.activity_type, sales_activities.entered_at,
        day_of(local_of(sales_activities.entered_at, $zone)), sales_activities.entered_by_id, true, false
    from leads
    inner join entities on entities.record_type = 'Lead' and entities.record_id = leads.lead_id
    inner join sales_activities on sales_activities.person_id = entities.person_id
    where sales_activities.activity_type in ('Contact', 'Opportunity')
),
signs as (
    select lead_id, sign_id, sign_type, sign_at, sign_on, by_id, is_personal, is_own from on_people
    union all
    select
        changes.record_id, changes.change_id,
        case when changes.event = 'converted' then 'conversion' else 'status' end,
        changes.changed_at, day_of(local_of(changes.changed_at, $zone)), changes.actor_id, true, true
    from changes
    left join actors on actors.user_id = changes.actor_id
    left join owner_changes
        on
            owner_changes.lead_id = changes.record_id
            and seconds_between(owner_changes.changed_at, changes.changed_at) between -60 and 60
    where
        changes.record_type = 'Lead'
        and (
            changes.event = 'converted'
            or (
                changes.field = 'status'
                and owner_changes.change_id is null
                and coalesce(actors.part, 'other') not in ('marketing', 'integration', 'operations')
            )
        )
    union all
    select lead_id, lead_id, 'conversion', stamp_of(converted_on), converted_on, cast(null as string), true, true
    from leads
    where converted_on is not null
)
select distinct
    signs.lead_id, signs.sign_id, signs.sign_type, signs.sign_at, signs.sign_on, signs.by_id, signs.is_personal, signs.is_own
from signs
inner join leads on leads.lead_id = signs.lead_id
where signs.sign_on >= day_of(local_of(leads.created_at, $zone))
