-- outside_touchpoints: one response that the CRM does not hold
-- reads: raw_touchpoint, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: record_id, email, responded_at, entered_at, campaign, system
select
    reference_id(raw.record_id) as record_id,
    text_value(raw.email) as email,
    stamp_value(raw.responded_at, $zone) as responded_at,
    stamp_value(raw.entered_at, $zone) as entered_at,
    text_value(raw.campaign) as campaign,
    text_value(raw.system) as system
from raw_touchpoint as raw
left join left_out_rows as gone on gone.object = 'Touchpoint' and gone.row = raw.row
where gone.row is null
