-- opportunity_records: one row a statement of the CRM that a lead or contact stands in an opportunity
-- reads: contact_roles, opportunities, leads
-- gives: opportunity_id, record_type, record_id, via (contact_role, primary_contact, conversion), via_id, since_at
-- The roles of a deleted opportunity were deleted with it, and tell who stood in it.
select
    contact_roles.opportunity_id, 'Contact' as record_type, contact_roles.contact_id as record_id, 'contact_role' as via,
    contact_roles.contact_role_id as via_id, contact_roles.created_at as since_at
from contact_roles
left join opportunities on opportunities.opportunity_id = contact_roles.opportunity_id
where not coalesce(contact_roles.is_deleted, false) or coalesce(opportunities.is_deleted, false)
union all
select opportunity_id, 'Contact', contact_id, 'primary_contact', opportunity_id, created_at
from opportunities
where contact_id is not null
union all
select converted_opportunity_id, 'Lead', lead_id, 'conversion', lead_id, stamp_of(converted_on)
from leads
where converted_opportunity_id is not null
