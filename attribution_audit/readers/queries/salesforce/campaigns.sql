-- campaigns: one campaign
-- reads: raw_campaign, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: campaign_id, parent_id, name, campaign_type, start_on, end_on, actual_cost, currency, created_at
select
    reference_id(raw.campaign_id) as campaign_id,
    reference_id(raw.parent_id) as parent_id,
    text_value(raw.name) as name,
    text_value(raw.campaign_type) as campaign_type,
    day_value(raw.start_on) as start_on,
    day_value(raw.end_on) as end_on,
    money_value(raw.actual_cost) as actual_cost,
    currency_value(raw.currency) as currency,
    stamp_value(raw.created_at, $zone) as created_at
from raw_campaign as raw
left join left_out_rows as gone on gone.object = 'Campaign' and gone.row = raw.row
where gone.row is null
