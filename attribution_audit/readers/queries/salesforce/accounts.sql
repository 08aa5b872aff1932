-- accounts: one account, deleted and merged ones included
-- reads: raw_account, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: the columns of records/record.py
select
    reference_id(raw.account_id) as account_id,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted,
    reference_id(raw.merged_into_id) as merged_into_id,
    reference_id(raw.parent_id) as parent_id,
    text_value(raw.name) as name,
    text_value(raw.website) as website,
    text_value(raw.phone) as phone,
    text_value(raw.city) as city,
    text_value(raw.country) as country,
    label_value(raw.reported_source) as reported_source,
    reference_id(raw.owner_id) as owner_id,
    stamp_value(raw.created_at, $zone) as created_at,
    reference_id(raw.created_by_id) as created_by_id,
    stamp_value(raw.modified_at, $zone) as modified_at,
    reference_id(raw.modified_by_id) as modified_by_id,
    stamp_value(raw.system_modified_at, $zone) as system_modified_at
from raw_account as raw
left join left_out_rows as gone on gone.object = 'Account' and gone.row = raw.row
where gone.row is null
