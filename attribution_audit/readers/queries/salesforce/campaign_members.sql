-- campaign_members: one lead or contact in one campaign, whether they responded or not
-- reads: raw_campaign_member, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: the columns of records/record.py
select
    reference_id(raw.campaign_member_id) as campaign_member_id,
    reference_id(raw.campaign_id) as campaign_id,
    reference_id(raw.lead_id) as lead_id,
    reference_id(raw.contact_id) as contact_id,
    text_value(raw.status) as status,
    flag_value(raw.has_responded) as has_responded,
    day_value(raw.responded_on) as responded_on,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted,
    stamp_value(raw.created_at, $zone) as created_at,
    reference_id(raw.created_by_id) as created_by_id,
    stamp_value(raw.modified_at, $zone) as modified_at,
    reference_id(raw.modified_by_id) as modified_by_id
from raw_campaign_member as raw
left join left_out_rows as gone on gone.object = 'CampaignMember' and gone.row = raw.row
where gone.row is null
