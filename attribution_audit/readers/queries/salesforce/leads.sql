-- leads: one lead, deleted and merged ones included
-- reads: raw_lead, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: the columns of records/record.py
select
    reference_id(raw.lead_id) as lead_id,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted,
    reference_id(raw.merged_into_id) as merged_into_id,
    text_value(raw.first_name) as first_name,
    text_value(raw.last_name) as last_name,
    text_value(raw.title) as title,
    text_value(raw.company) as company,
    text_value(raw.email) as email,
    text_value(raw.phone) as phone,
    text_value(raw.mobile_phone) as mobile_phone,
    text_value(raw.website) as website,
    text_value(raw.city) as city,
    text_value(raw.country) as country,
    label_value(raw.reported_source) as reported_source,
    label_value(raw.original_source) as original_source,
    text_value(raw.status) as status,
    text_value(raw.lead_score) as lead_score,
    flag_value(raw.is_converted) as is_converted,
    day_value(raw.converted_on) as converted_on,
    reference_id(raw.converted_account_id) as converted_account_id,
    reference_id(raw.converted_contact_id) as converted_contact_id,
    reference_id(raw.converted_opportunity_id) as converted_opportunity_id,
    day_value(raw.transferred_on) as transferred_on,
    reference_id(raw.owner_id) as owner_id,
    stamp_value(raw.created_at, $zone) as created_at,
    reference_id(raw.created_by_id) as created_by_id,
    stamp_value(raw.modified_at, $zone) as modified_at,
    reference_id(raw.modified_by_id) as modified_by_id,
    stamp_value(raw.system_modified_at, $zone) as system_modified_at
from raw_lead as raw
left join left_out_rows as gone on gone.object = 'Lead' and gone.row = raw.row
where gone.row is null
