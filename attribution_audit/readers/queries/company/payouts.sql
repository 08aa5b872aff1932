-- payouts: one payout line
-- reads: raw_payout, left_out_rows
-- parameters: none
-- gives: payout_line_id, payee_id, opportunity_id, paid_on, amount, currency, plan_id, credit_percent
select
    text_value(raw.payout_line_id) as payout_line_id,
    reference_id(raw.payee_id) as payee_id,
    reference_id(raw.opportunity_id) as opportunity_id,
    day_value(raw.paid_on) as paid_on,
    money_value(raw.amount) as amount,
    currency_value(raw.currency) as currency,
    text_value(raw.plan_id) as plan_id,
    percent_value(raw.credit_percent) as credit_percent
from raw_payout as raw
left join left_out_rows as gone on gone.object = 'Payout' and gone.row = raw.row
where gone.row is null
