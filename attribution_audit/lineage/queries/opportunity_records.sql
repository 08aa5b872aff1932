-- opportunity_records: one row a statement of the CRM that a lead or contact stands in an opportunity
-- reads: contact_roles, opportunities, leads
-- gives: opportunity_id, record_type, record_id, via (contact_role, primary_contact, conversion), via_id, since_at
select
    opportunity_id, 'Contact' as record_type, contact_id as record_id, 'contact_role' as via, contact_role_id as via_id,
    created_at as since_at
from contact_roles
where not coalesce(is_deleted, false)
union all
select opportunity_id, 'Contact', contact_id, 'primary_contact', opportunity_id, created_at
from opportunities
where contact_id is not null
union all
select converted_opportunity_id, 'Lead', lead_id, 'conversion', lead_id, stamp_of(converted_on)
from leads
where converted_opportunity_id is not null
