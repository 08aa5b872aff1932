-- deals: one row an opportunity as pay sees it
-- reads: opportunities, deal_owners, payouts, first_sources, closings
-- parameters: as_of_on (the day that stands for a close which has not come)
-- gives: opportunity_id, payee_id (by payout, else the owner at the close; null for a queue), is_won, pay_on, amount, currency,
--        reported_category, paid_out (sum of payout lines, null without any), is_paid_in_currency (no line is in another currency than
--        the amount), credit_percent (summed over payees, null where a line does not say it)
-- A payee's instalments bear the same credit each; several payees share it.
with credits as (
    select
        opportunity_id,
        payee_id,
        sum(amount) as paid_out,
        case when count(credit_percent) = count(*) then max(credit_percent) end as credit_percent,
        min(currency) as least_currency,
        max(currency) as most_currency
    from payouts
    where opportunity_id is not null
    group by opportunity_id, payee_id
),
lines as (
    select
        opportunity_id,
        sum(paid_out) as paid_out,
        case when count(credit_percent) = count(*) then sum(credit_percent) end as credit_percent,
        min(least_currency) as currency,
        case when coalesce(min(least_currency) = max(most_currency), true) then 1 else 2 end as currencies
    from credits
    group by opportunity_id
),
payees as (
    select opportunity_id, payee_id
    from (
        select
            opportunity_id, payee_id,
            row_number() over (
                partition by opportunity_id order by sum(amount) desc nulls last, payee_id nulls last
            ) as place
        from payouts
        where opportunity_id is not null and payee_id is not null
        group by opportunity_id, payee_id
    ) as placed
    where place = 1
)
select
    opportunities.opportunity_id,
    case
        when payees.payee_id is not null then payees.payee_id
        when substr(deal_owners.owner_id, 1, 3) = '00G' then null
        else deal_owners.owner_id
    end as payee_id,
    coalesce(closings.is_won, false) as is_won,
    case when closings.opportunity_id is null then $as_of_on else coalesce(opportunities.close_on, $as_of_on) end as pay_on,
    opportunities.amount,
    opportunities.currency,
    first_sources.reported_category,
    cast(lines.paid_out as decimal(18, 2)) as paid_out,
    coalesce(lines.currencies <= 1 and coalesce(lines.currency = opportunities.currency, true), true) as is_paid_in_currency,
    cast(lines.credit_percent as decimal(18, 6)) as credit_percent
from opportunities
inner join deal_owners on deal_owners.opportunity_id = opportunities.opportunity_id
inner join first_sources
    on first_sources.record_type = 'Opportunity' and first_sources.record_id = opportunities.opportunity_id
left join lines on lines.opportunity_id = opportunities.opportunity_id
left join payees on payees.opportunity_id = opportunities.opportunity_id
left join closings on closings.opportunity_id = opportunities.opportunity_id
where not coalesce(opportunities.is_deleted, false)
