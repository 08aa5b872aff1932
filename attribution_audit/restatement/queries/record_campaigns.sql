-- record_campaigns: one row a lead and an opportunity: its campaign as the CRM shows it, and the one that its restored source is owed to
-- reads: source_records, opportunities, opportunity_touchpoints, campaign_losses, touchpoints
-- gives: record_type, record_id, recorded_campaign, restored_campaign (empty where there is none)
-- A lead's campaign is that of its own first response; an opportunity's is its primary campaign, and where that is missing the one that was
-- taken off it, else the one of the earliest response before it.
with first_responses as (
    select record_id, campaign_id
    from (
        select
            record_id, campaign_id,
            row_number() over (
                partition by record_id order by responded_at nulls last, touchpoint_id nulls last
            ) as place
        from touchpoints
        where record_type = 'Lead' and campaign_id is not null
    ) as placed
    where place = 1
),
lost as (
    select opportunity_id, min(campaign_id) as campaign_id from campaign_losses group by opportunity_id
)
select
    source_records.record_type,
    source_records.record_id,
    coalesce(opportunities.campaign_id, first_responses.campaign_id, '') as recorded_campaign,
    coalesce(
        opportunities.campaign_id, first_responses.campaign_id, lost.campaign_id, opportunity_touchpoints.campaign_id, ''
    ) as restored_campaign
from source_records
left join opportunities
    on source_records.record_type = 'Opportunity' and opportunities.opportunity_id = source_records.record_id
left join first_responses on source_records.record_type = 'Lead' and first_responses.record_id = source_records.record_id
left join lost on lost.opportunity_id = opportunities.opportunity_id
left join opportunity_touchpoints on opportunity_touchpoints.opportunity_id = opportunities.opportunity_id
