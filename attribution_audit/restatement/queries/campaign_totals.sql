-- campaign_totals: one row a view, source, category, campaign, currency and months: how many records, how much is open and was won
-- reads: source_records, record_campaigns, campaigns, chains, opportunities, leads, closings
-- parameters: zone (in which a month begins)
-- gives: view (reported, restated, possible, earned), source, category, campaign (empty: none), channel (the campaign's type), currency,
--        made_month, close_month (planned, where open), is_closed, leads, opportunities, pipeline (amount of open ones), won, won_amount
-- Of a recreated chain the views but the reported one count one opportunity, made when the first of them was.
with starts as (
    select chains.record_id, min(opportunities.created_at) as created_at
    from chains
    inner join chains as members on members.chain_id = chains.chain_id
    inner join opportunities on opportunities.opportunity_id = members.record_id
    group by chains.record_id
),
views as (
    select 'reported' as view, record_type, record_id, reported_source as source, reported_category as category, false as is_repeat,
        false as is_restored
    from source_records
    union all
    select 'restated', record_type, record_id, restated_source, restated_category, is_repeat, restated_source <> reported_source
    from source_records
    union all
    select 'possible', record_type, record_id, possible_source, possible_category, is_repeat, possible_source <> reported_source
    from source_records
    union all
    select 'earned', record_type, record_id, earned_source, earned_category, is_repeat, earned_source <> reported_source
    from source_records
),
facts as (
    select
        views.view,
        views.source,
        views.category,
        case
            when views.is_restored and views.category in ('marketing', 'partner') then record_campaigns.restored_campaign
            else record_campaigns.recorded_campaign
        end as campaign,
        opportunities.currency,
        month_in(
            case
                when views.view <> 'reported' and starts.record_id is not null then starts.created_at
                else coalesce(opportunities.created_at, leads.created_at)
            end, $zone
        ) as made_month,
        substr(cast(opportunities.close_on as string), 1, 7) as close_month,
        closings.opportunity_id is not null as is_closed,
        views.record_type = 'Lead' as is_lead,
        views.record_type = 'Opportunity' and not views.is_repeat as is_counted,
        coalesce(closings.is_won, false) as is_won,
        coalesce(opportunities.amount, 0) as amount
    from views
    inner join record_campaigns
        on record_campaigns.record_type = views.record_type and record_campaigns.record_id = views.record_id
    left join leads on views.record_type = 'Lead' and leads.lead_id = views.record_id
    left join opportunities on views.record_type = 'Opportunity' and opportunities.opportunity_id = views.record_id
    left join closings on closings.opportunity_id = opportunities.opportunity_id
    left join starts on starts.record_id = opportunities.opportunity_id
)
select
    facts.view,
    facts.source,
    facts.category,
    facts.campaign,
    coalesce(campaigns.campaign_type, '') as channel,
    facts.currency,
    facts.made_month,
    facts.close_month,
    facts.is_closed,
    cast(sum(case when facts.is_lead then 1 else 0 end) as bigint) as leads,
    cast(sum(case when facts.is_counted then 1 else 0 end) as bigint) as opportunities,
    cast(sum(case when facts.is_counted and not facts.is_closed then facts.amount else 0 end) as decimal(38, 2)) as pipeline,
    cast(sum(case when facts.is_won then 1 else 0 end) as bigint) as won,
    cast(sum(case when facts.is_won then facts.amount else 0 end) as decimal(38, 2)) as won_amount
from facts
left join campaigns on campaigns.campaign_id = facts.campaign
group by
    facts.view, facts.source, facts.category, facts.campaign, coalesce(campaigns.campaign_type, ''), facts.currency,
    facts.made_month, facts.close_month, facts.is_closed
