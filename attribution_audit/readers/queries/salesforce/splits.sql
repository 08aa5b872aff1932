-- splits: one person's part of the credit for one opportunity
-- reads: raw_opportunity_split, left_out_rows
-- parameters: none
-- gives: split_id, opportunity_id, owner_id, split_percent, split_type, is_deleted
select
    reference_id(raw.split_id) as split_id,
    reference_id(raw.opportunity_id) as opportunity_id,
    reference_id(raw.owner_id) as owner_id,
    percent_value(raw.split_percent) as split_percent,
    text_value(raw.split_type) as split_type,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted
from raw_opportunity_split as raw
left join left_out_rows as gone on gone.object = 'OpportunitySplit' and gone.row = raw.row
where gone.row is null
