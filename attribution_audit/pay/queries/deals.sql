-- deals: one row an opportunity as pay sees it
-- reads: opportunities, deal_owners, payouts, first_sources, closings
-- parameters: as_of_on (the day that stands for a close which has not come)
-- gives: opportunity_id, payee_id (by payout, else the owner at the close; null for a queue), owner_id, is_won, is_closed, pay_on, amount,
--        currency, reported_category, paid_out (sum of payout lines, null without any), credit_percent (sum over lines), payout_lines
with lines as (
    select
        opportunity_id,
        sum(amount) as paid_out,
        sum(credit_percent) as credit_percent,
        count(*) as payout_lines,
        count(distinct currency) as currencies
    from payouts
    where opportunity_id is not null
    group by opportunity_id
),
payees as (
    select opportunity_id, payee_id
    from (
        select
            opportunity_id, payee_id,
            row_number() over (partition by opportunity_id order by sum(amount) desc, payee_id) as place
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
    deal_owners.owner_id,
    coalesce(opportunities.is_won, false) as is_won,
    closings.opportunity_id is not null as is_closed,
    case when closings.opportunity_id is null then $as_of_on else coalesce(opportunities.close_on, $as_of_on) end as pay_on,
    opportunities.amount,
    opportunities.currency,
    first_sources.reported_category,
    cast(lines.paid_out as decimal(18, 2)) as paid_out,
    cast(lines.credit_percent as decimal(18, 6)) as credit_percent,
    coalesce(lines.payout_lines, 0) as payout_lines
from opportunities
inner join deal_owners on deal_owners.opportunity_id = opportunities.opportunity_id
inner join first_sources
    on first_sources.record_type = 'Opportunity' and first_sources.record_id = opportunities.opportunity_id
left join lines on lines.opportunity_id = opportunities.opportunity_id
left join payees on payees.opportunity_id = opportunities.opportunity_id
left join closings on closings.opportunity_id = opportunities.opportunity_id
where not coalesce(opportunities.is_deleted, false)
