-- users: one user of the CRM
-- reads: raw_user, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: the columns of records/record.py
select
    reference_id(raw.user_id) as user_id,
    text_value(raw.username) as username,
    text_value(raw.first_name) as first_name,
    text_value(raw.last_name) as last_name,
    text_value(raw.email) as email,
    text_value(raw.title) as title,
    text_value(raw.department) as department,
    flag_value(raw.is_active) as is_active,
    text_value(raw.user_type) as user_type,
    reference_id(raw.profile_id) as profile_id,
    reference_id(raw.user_role_id) as user_role_id,
    reference_id(raw.manager_id) as manager_id,
    stamp_value(raw.created_at, $zone) as created_at
from raw_user as raw
left join left_out_rows as gone on gone.object = 'User' and gone.row = raw.row
where gone.row is null
