-- counted_deals: one row a view (reported, restated) and an opportunity that counts in it
-- reads: source_records, opportunities, closings, chains, missing_opportunities, record_campaigns, campaigns, users, user_roles,
--        opportunity_touchpoints, opportunity_people, sales_activities, listed
-- parameters: zone (whose midnight begins a day)
-- gives: view, opportunity_id, source, category, channel (type of the campaign), team (role or department of the owner), made_month, close_month
--        (null where open), disposition (won, lost, no_opportunity; null where open), amount, currency, cycle_days (of a won one: from its
--        creation to its close date; null where the close lies before), is_touched (marketing's campaigns had a
--        response of a person in it before it was made), is_first_touched (and before sales entered anything about those people), is_renewal
-- Restated, a recreated chain is one opportunity: it begins when the first of it was made, also where that is deleted.
with beginnings as (
    select chains.chain_id, min(coalesce(opportunities.created_at, missing_opportunities.first_at)) as begun_at
    from chains
    left join opportunities on opportunities.opportunity_id = chains.record_id
    left join missing_opportunities on missing_opportunities.opportunity_id = chains.record_id
    group by chains.chain_id
),
views as (
    select
        'reported' as view, source_records.record_id as opportunity_id, source_records.reported_source as source,
        source_records.reported_category as category, record_campaigns.recorded_campaign as campaign_id,
        source_records.record_id as first_id, cast(null as timestamp) as begun_at
    from source_records
    left join record_campaigns
        on record_campaigns.record_type = 'Opportunity' and record_campaigns.record_id = source_records.record_id
    where source_records.record_type = 'Opportunity'
    union all
    select
        'restated', source_records.record_id, source_records.restated_source, source_records.restated_category,
        case
            when source_records.finding_id is null then record_campaigns.recorded_campaign
            else record_campaigns.restored_campaign
        end,
        coalesce(chains.chain_id, source_records.record_id), beginnings.begun_at
    from source_records
    left join record_campaigns
        on record_campaigns.record_type = 'Opportunity' and record_campaigns.record_id = source_records.record_id
    left join chains on chains.record_id = source_records.record_id
    left join beginnings on beginnings.chain_id = chains.chain_id
    where source_records.record_type = 'Opportunity' and not source_records.is_repeat
),
first_entries as (
    select opportunity_people.opportunity_id, min(sales_activities.entered_at) as entered_at
    from opportunity_people
    inner join sales_activities on sales_activities.person_id = opportunity_people.person_id
    group by opportunity_people.opportunity_id
),
dated as (
    select
        views.view, views.opportunity_id, views.first_id, views.source, views.category, views.campaign_id,
        local_of(least(views.begun_at, opportunities.created_at), $zone) as made_at,
        opportunities.close_on, opportunities.amount, opportunities.currency, opportunities.owner_id,
        listed.value is not null as is_renewal,
        closings.disposition
    from views
    inner join opportunities on opportunities.opportunity_id = views.opportunity_id
    left join closings on closings.opportunity_id = views.opportunity_id
    left join listed on listed.list = 'renewal' and listed.value = label_key(opportunities.opportunity_type)
)
select
    dated.view, dated.opportunity_id, dated.source, dated.category,
    campaigns.campaign_type as channel,
    coalesce(user_roles.name, users.department) as team,
    substring(cast(day_of(dated.made_at) as string), 1, 7) as made_month,
    case when dated.disposition is not null then substring(cast(dated.close_on as string), 1, 7) end as close_month,
    dated.disposition,
    dated.amount, dated.currency,
    case
        when dated.disposition = 'won' and dated.close_on >= day_of(dated.made_at)
            then calendar_days_between(day_of(dated.made_at), dated.close_on)
    end as cycle_days,
    coalesce(opportunity_touchpoints.campaign_category = 'marketing', false) as is_touched,
    coalesce(
        opportunity_touchpoints.campaign_category = 'marketing'
        and (first_entries.entered_at is null or opportunity_touchpoints.responded_at <= first_entries.entered_at), false
    ) as is_first_touched,
    dated.is_renewal
from dated
left join opportunity_touchpoints on opportunity_touchpoints.opportunity_id = dated.first_id
left join first_entries on first_entries.opportunity_id = dated.first_id
left join campaigns on campaigns.campaign_id = dated.campaign_id
left join users on users.user_id = dated.owner_id
left join user_roles on user_roles.user_role_id = users.user_role_id
