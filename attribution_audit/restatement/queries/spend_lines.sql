-- spend_lines: one row a line of what marketing cost: of Spend.csv, or a campaign's own cost where Spend.csv does not tell
-- reads: spend, campaigns, campaign_sources, source_values
-- gives: source, category, campaign_id (null without one), channel (the campaign's type), month (null where a campaign has no start), currency,
--        cost (null: not told), is_unknown_campaign
-- A campaign's own cost counts only where no line with a cost names the campaign, nor its source without a campaign: nothing counts twice.
-- A line without a cost gives way to the campaign's own.
with costs as (
    select campaigns.campaign_id, campaigns.campaign_type, campaigns.actual_cost, campaigns.currency, campaigns.start_on,
        coalesce(campaign_sources.source, campaigns.campaign_type, '') as source
    from campaigns
    left join campaign_sources on campaign_sources.campaign_id = campaigns.campaign_id
),
told as (
    select distinct campaign_id from spend where cost is not null and campaign_id is not null
),
told_by_source as (
    select distinct coalesce(reported_source, '') as source from spend where cost is not null and campaign_id is null
),
own_costs as (
    select costs.*
    from costs
    left join told on told.campaign_id = costs.campaign_id
    left join told_by_source on told_by_source.source = costs.source
    where costs.actual_cost is not null and told.campaign_id is null and told_by_source.source is null
),
lines as (
    select
        case when coalesce(spend.reported_source, '') = '' then coalesce(costs.source, '') else spend.reported_source end as source,
        spend.campaign_id,
        costs.campaign_type as channel,
        spend.month,
        spend.currency,
        spend.cost,
        spend.campaign_id is not null and costs.campaign_id is null as is_unknown_campaign
    from spend
    left join costs on costs.campaign_id = spend.campaign_id
    left join own_costs on own_costs.campaign_id = spend.campaign_id
    where spend.cost is not null or own_costs.campaign_id is null
    union all
    select source, campaign_id, campaign_type, substr(cast(start_on as string), 1, 7), currency, actual_cost, false
    from own_costs
)
select lines.*, coalesce(source_values.category, 'unlisted') as category
from lines
left join source_values on source_values.label = lines.source
