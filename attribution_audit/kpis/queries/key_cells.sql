-- key_cells: one row a fact, a view, a period, a group and a value: how often it is met
-- reads: key_facts
-- parameters: currency (of the audit)
-- gives: fact, view, period (all, 2025-Q1, 2025-03), grouped_by (all, category, source, channel, team), name (empty for all), currency and
--        month (of an amount in another currency: those of its exchange rate), value, n
-- Months and quarters are told for everything together and by category; sources, channels and teams over the whole export.
with dated as (
    select
        key_facts.*,
        case substring(month, 6, 2)
            when '01' then 'Q1' when '02' then 'Q1' when '03' then 'Q1'
            when '04' then 'Q2' when '05' then 'Q2' when '06' then 'Q2'
            when '07' then 'Q3' when '08' then 'Q3' when '09' then 'Q3'
            else 'Q4'
        end as quarter
    from key_facts
),
periods as (
    select fact, view, 'all' as period, true as is_whole, category, source, channel, team, currency, month, value, n from dated
    union all
    select fact, view, month, false, category, source, channel, team, currency, month, value, n from dated where month is not null
    union all
    select fact, view, substring(month, 1, 4) || '-' || quarter, false, category, source, channel, team, currency, month, value, n
    from dated
    where month is not null
),
groups as (
    select fact, view, period, 'all' as grouped_by, '' as name, currency, month, value, n from periods
    union all
    select fact, view, period, 'category', category, currency, month, value, n from periods
    union all
    select fact, view, period, 'source', source, currency, month, value, n from periods where is_whole
    union all
    select fact, view, period, 'channel', channel, currency, month, value, n from periods where is_whole and channel is not null
    union all
    select fact, view, period, 'team', team, currency, month, value, n from periods where is_whole and team is not null
)
select
    fact, view, period, grouped_by, name,
    case when currency <> $currency then currency end as currency,
    case when currency <> $currency then month end as month,
    value,
    cast(sum(n) as bigint) as n
from groups
where
    grouped_by = 'all'
    or fact not in ('touched_amount', 'first_touched_amount', 'campaign_reached')
    or (fact = 'campaign_reached' and grouped_by = 'channel')
group by
    fact, view, period, grouped_by, name, value,
    case when currency <> $currency then currency end, case when currency <> $currency then month end
