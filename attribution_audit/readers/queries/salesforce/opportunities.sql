-- opportunities: one opportunity, deleted ones included
-- reads: raw_opportunity, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: the columns of records/record.py
select
    reference_id(raw.opportunity_id) as opportunity_id,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted,
    reference_id(raw.account_id) as account_id,
    reference_id(raw.contact_id) as contact_id,
    text_value(raw.name) as name,
    text_value(raw.description) as description,
    text_value(raw.stage) as stage,
    flag_value(raw.is_closed) as is_closed,
    flag_value(raw.is_won) as is_won,
    day_value(raw.close_on) as close_on,
    money_value(raw.amount) as amount,
    currency_value(raw.currency) as currency,
    text_value(raw.opportunity_type) as opportunity_type,
    label_value(raw.reported_source) as reported_source,
    label_value(raw.original_source) as original_source,
    label_value(raw.close_reason) as close_reason,
    reference_id(raw.campaign_id) as campaign_id,
    reference_id(raw.owner_id) as owner_id,
    stamp_value(raw.created_at, $zone) as created_at,
    reference_id(raw.created_by_id) as created_by_id,
    stamp_value(raw.modified_at, $zone) as modified_at,
    reference_id(raw.modified_by_id) as modified_by_id,
    stamp_value(raw.system_modified_at, $zone) as system_modified_at
from raw_opportunity as raw
left join left_out_rows as gone on gone.object = 'Opportunity' and gone.row = raw.row
where gone.row is null
