-- user_roles: one user role
-- reads: raw_user_role, left_out_rows
-- parameters: none
-- gives: user_role_id, name
select
    reference_id(raw.user_role_id) as user_role_id,
    text_value(raw.name) as name
from raw_user_role as raw
left join left_out_rows as gone on gone.object = 'UserRole' and gone.row = raw.row
where gone.row is null
