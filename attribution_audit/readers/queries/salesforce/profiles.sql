-- profiles: one profile
-- reads: raw_profile, left_out_rows
-- parameters: none
-- gives: profile_id, name
select
    reference_id(raw.profile_id) as profile_id,
    text_value(raw.name) as name
from raw_profile as raw
left join left_out_rows as gone on gone.object = 'Profile' and gone.row = raw.row
where gone.row is null
