-- source_spend: one row a source, currency and month that money was spent on: by Spend.csv, else by what campaigns cost
-- reads: spend, campaigns, source_values
-- gives: source, category, currency, month, cost
with lines as (
    select coalesce(reported_source, '') as source, currency, month, cost from spend where cost is not null
    union all
    select coalesce(campaign_type, ''), currency, substr(cast(start_on as string), 1, 7), actual_cost
    from campaigns
    where actual_cost is not null and not exists (select 1 from spend where spend.cost is not null)
)
select
    lines.source,
    coalesce(source_values.category, 'unlisted') as category,
    lines.currency,
    lines.month,
    cast(sum(lines.cost) as decimal(38, 2)) as cost
from lines
left join source_values on source_values.label = lines.source
group by lines.source, coalesce(source_values.category, 'unlisted'), lines.currency, lines.month
