-- entered_leads: one row a lead that somebody in sales entered, one at a time
-- reads: leads, actors, entities
-- gives: lead_id, person_id, company_id, created_at, created_by_id, opportunity_id (that it was converted into)
-- Five or more leads of one user in one minute are a list that was loaded, whoever pressed the button.
select lead_id, person_id, company_id, created_at, created_by_id, opportunity_id
from (
    select
        leads.lead_id, entities.person_id, entities.company_id, leads.created_at, leads.created_by_id,
        leads.converted_opportunity_id as opportunity_id,
        coalesce(leads.is_deleted, false) as is_deleted,
        count(*) over (partition by leads.created_by_id, substring(iso_stamp(leads.created_at), 1, 16)) as in_one_minute
    from leads
    inner join actors on actors.user_id = leads.created_by_id and actors.part = 'sales'
    inner join entities on entities.record_type = 'Lead' and entities.record_id = leads.lead_id
    where leads.created_at is not null
) as entered
where in_one_minute < 5 and not is_deleted
