-- unused_leads: one row a lead that never became an opportunity
-- reads: leads, entities, lead_endings
-- gives: lead_id, lead_created_at, person_id, company_id, how (disqualified, found_disqualified, converted_without_opportunity, left), ended_at,
--        ended_by_id, end_evidence_id
select
    leads.lead_id,
    leads.created_at as lead_created_at,
    entities.person_id,
    entities.company_id,
    coalesce(lead_endings.how, 'left') as how,
    lead_endings.ended_at,
    lead_endings.ended_by_id,
    lead_endings.evidence_id as end_evidence_id
from leads
inner join entities on entities.record_type = 'Lead' and entities.record_id = leads.lead_id
left join lead_endings on lead_endings.lead_id = leads.lead_id
where leads.converted_opportunity_id is null and not coalesce(leads.is_deleted, false)
