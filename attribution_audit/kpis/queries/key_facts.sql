-- key_facts: one row a fact that key figures count, a view, a month, a group and a value: how often it is met
-- reads: counted_deals, counted_people, lead_marks, leads, working_waits, stage_facts
-- gives: fact, view, month (null where it is not known), category, source, channel, team, currency, value, n
-- Facts of deals: deal_made (1), deal_closed (1 won, else 0), renewal_closed (the same of renewals), deal_ending (by
-- the month it was made: 2 won, 1 closed otherwise, 0 open), won_amount, first_touched_amount and touched_amount (0 where marketing had no
-- such response), cycle_days. Facts of people, by the month of their first lead:
-- lead_ending (2 customer, 1 left, 0 open), lead_qualified (1 has an opportunity), lead_prospect (1 taken up or has an opportunity), prospect_qualified
-- (of those, 1 has an opportunity), answered and unanswered (whole hours until the first outreach, or without any so far),
-- qualified_outreaches (of the qualified), deal_days (until the first opportunity), lead_ with each list of lead_marks, lead_score (points; a grade is none),
-- working_answered and working_unanswered (as answered, in working hours),
-- and those of stage_facts.
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
    where response_hours is not null and is_watched
    union all
    select 'unanswered', view, made_month, category, source, channel, team, cast(null as string), cast(waited_hours as decimal(18, 2))
    from counted_people
    where response_hours is null and is_watched
    union all
    select 'qualified_outreaches', view, made_month, category, source, channel, team, cast(null as string),
        cast(outreaches as decimal(18, 2))
    from counted_people
    where deals > 0 and is_watched
    union all
    select 'renewal_closed', view, close_month, category, source, channel, team, cast(null as string),
        cast(case when disposition = 'won' then 1 else 0 end as decimal(18, 2))
    from counted_deals
    where disposition is not null and is_renewal
    union all
    select 'deal_ending', view, made_month, category, source, channel, team, cast(null as string),
        cast(case when disposition = 'won' then 2 when disposition is not null then 1 else 0 end as decimal(18, 2))
    from counted_deals
    union all
    select 'first_touched_amount', view, close_month, category, source, channel, team, currency,
        case when is_first_touched then amount else cast(0 as decimal(18, 2)) end
    from counted_deals
    where disposition = 'won' and amount is not null
    union all
    select 'touched_amount', view, close_month, category, source, channel, team, currency,
        case when is_touched then amount else cast(0 as decimal(18, 2)) end
    from counted_deals
    where disposition = 'won' and amount is not null
    union all
    select 'lead_prospect', view, made_month, category, source, channel, team, cast(null as string),
        cast(case when deals > 0 or outreaches > 0 then 1 else 0 end as decimal(18, 2))
    from counted_people
    where is_watched
    union all
    select 'prospect_qualified', view, made_month, category, source, channel, team, cast(null as string),
        cast(case when deals > 0 then 1 else 0 end as decimal(18, 2))
    from counted_people
    where is_watched and (deals > 0 or outreaches > 0)
    union all
    select 'deal_days', view, made_month, category, source, channel, team, cast(null as string), cast(deal_days as decimal(18, 2))
    from counted_people
    where deal_days is not null
    union all
    select 'lead_' || lead_marks.list, counted_people.view, counted_people.made_month, counted_people.category, counted_people.source,
        counted_people.channel, counted_people.team, cast(null as string),
        cast(case when lead_marks.is_on then 1 else 0 end as decimal(18, 2))
    from counted_people
    inner join lead_marks on lead_marks.lead_id = counted_people.lead_id
    union all
    select 'lead_score', counted_people.view, counted_people.made_month, counted_people.category, counted_people.source,
        counted_people.channel, counted_people.team, cast(null as string), money_value(leads.lead_score)
    from counted_people
    inner join leads on leads.lead_id = counted_people.lead_id and money_value(leads.lead_score) is not null
    union all
    select case when working_waits.is_answered then 'working_answered' else 'working_unanswered' end,
        counted_people.view, counted_people.made_month, counted_people.category, counted_people.source, counted_people.channel,
        counted_people.team, cast(null as string), cast(working_waits.working_hours as decimal(18, 2))
    from counted_people
    inner join working_waits on working_waits.lead_id = counted_people.lead_id
    union all
    select fact, view, month, category, source, channel, team, cast(null as string), cast(case when is_met then 1 else 0 end as decimal(18, 2))
    from stage_facts
)
select fact, view, month, category, source, channel, team, currency, value, count(*) as n
from facts
group by fact, view, month, category, source, channel, team, currency, value
