-- spend: what one source, or one campaign of it, cost in one month
-- reads: raw_spend, left_out_rows
-- parameters: none
-- gives: month, reported_source, campaign_id, cost, currency
select
    substr(text_value(raw.month), 1, 7) as month,
    label_value(raw.reported_source) as reported_source,
    reference_id(raw.campaign_id) as campaign_id,
    money_value(raw.cost) as cost,
    currency_value(raw.currency) as currency
from raw_spend as raw
left join left_out_rows as gone on gone.object = 'Spend' and gone.row = raw.row
where gone.row is null
