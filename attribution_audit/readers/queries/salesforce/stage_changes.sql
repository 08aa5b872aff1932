-- stage_changes: one state of an opportunity since changed_at
-- reads: raw_opportunity_history, left_out_rows
-- parameters: zone (of stamps that name none)
-- gives: stage_change_id, opportunity_id, stage, amount, close_on, changed_at, actor_id
select
    reference_id(raw.stage_change_id) as stage_change_id,
    reference_id(raw.opportunity_id) as opportunity_id,
    text_value(raw.stage) as stage,
    money_value(raw.amount) as amount,
    day_value(raw.close_on) as close_on,
    stamp_value(raw.changed_at, $zone) as changed_at,
    reference_id(raw.actor_id) as actor_id
from raw_opportunity_history as raw
left join left_out_rows as gone on gone.object = 'OpportunityHistory' and gone.row = raw.row
where gone.row is null
