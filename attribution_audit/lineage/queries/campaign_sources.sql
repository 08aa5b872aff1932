-- campaign_sources: one row a campaign: the lead source that its responses stand for
-- reads: campaigns, source_values, campaign_members, leads, first_sources
-- gives: campaign_id, source, category, leads (that say so, where the type itself is no lead source of the policy; else null)
-- Types of campaigns and lead sources are two lists in many companies. What a type that the policy does not name stands for is told by the
-- leads that such campaigns made, within an hour of the membership: by ten that bear a source of marketing, sales or a partner, if four
-- fifths of them bear the same. A campaign without a type is its own sort.
with sorts as (
    select
        campaigns.campaign_id, campaigns.campaign_type, source_values.category,
        coalesce(campaigns.campaign_type, campaigns.campaign_id) as sort
    from campaigns
    left join source_values on source_values.label = campaigns.campaign_type
),
made as (
    select distinct sorts.sort, leads.lead_id, first_sources.first_source as source, first_sources.first_category as category
    from sorts
    inner join campaign_members on campaign_members.campaign_id = sorts.campaign_id
    inner join leads on leads.lead_id = campaign_members.lead_id
    inner join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = leads.lead_id
    where
        coalesce(sorts.category, 'unlisted') = 'unlisted'
        and abs(seconds_between(leads.created_at, campaign_members.created_at)) <= 3600
        and first_sources.first_category in ('marketing', 'sales', 'partner')
),
counted as (
    select sort, source, category, count(*) as leads
    from made
    group by sort, source, category
),
counted_by_sort as (
    select sort, sum(leads) as leads from counted group by sort
),
ranked as (
    select
        counted.*,
        row_number() over (partition by sort order by leads desc nulls last, source nulls last) as place
    from counted
)
select
    sorts.campaign_id,
    coalesce(ranked.source, sorts.campaign_type) as source,
    coalesce(ranked.category, sorts.category) as category,
    ranked.leads
from sorts
left join counted_by_sort on counted_by_sort.sort = sorts.sort and counted_by_sort.leads >= 10
left join ranked
    on ranked.sort = counted_by_sort.sort and ranked.place = 1 and ranked.leads * 5 >= counted_by_sort.leads * 4
