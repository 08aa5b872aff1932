-- key_facts: one row a fact that key figures count, a view, a month, a group and a value: how often it is met
-- reads: counted_deals, counted_people
-- gives: fact, view, month (null where it is not known), category, source, channel, team, currency, value, n
-- Facts of deals: deal_made (1), deal_closed (1 won, else 0), won_amount, cycle_days. Facts of people, by the month of their first lead:
-- lead_ending (2 customer, 1 left, 0 open), lead_qualified (1 has an opportunity), lead_deals (deals of the qualified), answered and
-- unanswered (whole hours until the first outreach, or without any so far), qualified_outreaches (of the qualified).
with facts as (
    select 'deal_made' as fact, view, made_month as month, category, source, channel, team, cast(null as string) as currency,
        cast(1 as decimal(18, 2)) as value
    from counted_deals
    union all
    select 'deal_closed', view, close_month, category, source, channel, team, cast(null as string),
        cast(case when disposition = 'won' then 1 else 0 end as decimal(18, 2))
    from counted_deals
    where disposition is not null
    union all
    select 'won_amount', view, close_month, category, source, channel, team, currency, amount
    from counted_deals
    where disposition = 'won' and amount is not null
    union all
    select 'cycle_days', view, close_month, category, source, channel, team, cast(null as string), cast(cycle_days as decimal(18, 2))
    from counted_deals
    where cycle_days is not null
    union all
    select 'lead_ending', view, made_month, category, source, channel, team, cast(null as string),
        cast(case when won > 0 then 2 when open_deals > 0 then 0 when deals > 0 or is_ended then 1 else 0 end as decimal(18, 2))
    from counted_people
    union all
    select 'lead_qualified', view, made_month, category, source, channel, team, cast(null as string),
        cast(case when deals > 0 then 1 else 0 end as decimal(18, 2))
    from counted_people
    union all
    select 'answered', view, made_month, category, source, channel, team, cast(null as string), cast(response_hours as decimal(18, 2))
    from counted_people
    where response_hours is not null
    union all
    select 'unanswered', view, made_month, category, source, channel, team, cast(null as string), cast(waited_hours as decimal(18, 2))
    from counted_people
    where response_hours is null
    union all
    select 'qualified_outreaches', view, made_month, category, source, channel, team, cast(null as string),
        cast(outreaches as decimal(18, 2))
    from counted_people
    where deals > 0
)
select fact, view, month, category, source, channel, team, currency, value, count(*) as n
from facts
group by fact, view, month, category, source, channel, team, currency, value
