-- entered_leads: one row a lead that somebody in sales entered, one at a time
-- reads: leads, actors, entities
-- gives: lead_id, person_id, company_id, created_at, created_by_id, opportunity_id (that it was converted into)
-- Five or more leads of one user in one minute are a list that was loaded, whoever pressed the button.
with minutes as (
    select created_by_id, substring(iso_stamp(created_at), 1, 16) as made_in, count(*) as made
    from leads
    where created_at is not null
    group by created_by_id, substring(iso_stamp(created_at), 1, 16)
)
select
    leads.lead_id, entities.person_id, entities.company_id, leads.created_at, leads.created_by_id,
    leads.converted_opportunity_id as opportunity_id
from leads
inner join actors on actors.user_id = leads.created_by_id and actors.part = 'sales'
inner join entities on entities.record_type = 'Lead' and entities.record_id = leads.lead_id
inner join minutes
    on minutes.created_by_id = leads.created_by_id and minutes.made_in = substring(iso_stamp(leads.created_at), 1, 16)
where minutes.made < 5 and not coalesce(leads.is_deleted, false)
