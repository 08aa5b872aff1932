-- line_items: one product line of one opportunity
-- reads: raw_opportunity_line_item, left_out_rows
-- parameters: none
-- gives: line_item_id, opportunity_id, product_id, product_code, amount, is_deleted
select
    reference_id(raw.line_item_id) as line_item_id,
    reference_id(raw.opportunity_id) as opportunity_id,
    reference_id(raw.product_id) as product_id,
    text_value(raw.product_code) as product_code,
    money_value(raw.amount) as amount,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted
from raw_opportunity_line_item as raw
left join left_out_rows as gone on gone.object = 'OpportunityLineItem' and gone.row = raw.row
where gone.row is null
