-- contacts: one contact, deleted and merged ones included
-- reads: raw_contact, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: the columns of records/record.py
select
    reference_id(raw.contact_id) as contact_id,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted,
    reference_id(raw.merged_into_id) as merged_into_id,
    reference_id(raw.account_id) as account_id,
    text_value(raw.first_name) as first_name,
    text_value(raw.last_name) as last_name,
    text_value(raw.title) as title,
    text_value(raw.email) as email,
    text_value(raw.phone) as phone,
    text_value(raw.mobile_phone) as mobile_phone,
    text_value(raw.city) as city,
    text_value(raw.country) as country,
    label_value(raw.reported_source) as reported_source,
    label_value(raw.original_source) as original_source,
    reference_id(raw.owner_id) as owner_id,
    stamp_value(raw.created_at, $zone) as created_at,
    reference_id(raw.created_by_id) as created_by_id,
    stamp_value(raw.modified_at, $zone) as modified_at,
    reference_id(raw.modified_by_id) as modified_by_id,
    stamp_value(raw.system_modified_at, $zone) as system_modified_at
from raw_contact as raw
left join left_out_rows as gone on gone.object = 'Contact' and gone.row = raw.row
where gone.row is null
