-- contact_roles: one contact's role in one opportunity
-- reads: raw_opportunity_contact_role, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: contact_role_id, opportunity_id, contact_id, role, is_primary, is_deleted, created_at, created_by_id
select
    reference_id(raw.contact_role_id) as contact_role_id,
    reference_id(raw.opportunity_id) as opportunity_id,
    reference_id(raw.contact_id) as contact_id,
    text_value(raw.role) as role,
    flag_value(raw.is_primary) as is_primary,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted,
    stamp_value(raw.created_at, $zone) as created_at,
    reference_id(raw.created_by_id) as created_by_id
from raw_opportunity_contact_role as raw
left join left_out_rows as gone on gone.object = 'OpportunityContactRole' and gone.row = raw.row
where gone.row is null
