-- open_sources: one row a won opportunity: what its source is if the finding, or else the estimate, is right, and if not
-- reads: source_records, record_campaigns, campaigns, applied, opportunities, closings, made_by_hand
-- gives: record_id, finding_id (null where no finding concerns it), certainty (of the finding, null without one), basis (of the estimate), made_by (hand, lead),
--        reported_*, right_*, wrong_* (each source, category, campaign, channel), amount, currency, month (of the close)
-- Where a likely finding is wrong the record shows what is right. A finding that is rather wrong than right mostly excuses a person and not the
-- loss: there the estimate without it stands.
with judged as (
    select
        source_records.record_id,
        applied.finding_id,
        applied.certainty,
        source_records.basis,
        case when made_by_hand.opportunity_id is null then 'lead' else 'hand' end as made_by,
        source_records.reported_source,
        source_records.reported_category,
        coalesce(applied.source, source_records.supported_source) as right_source,
        coalesce(applied.category, source_records.supported_category) as right_category,
        case
            when coalesce(applied.is_likely, true) then source_records.reported_source
            else source_records.supported_source
        end as wrong_source,
        case
            when coalesce(applied.is_likely, true) then source_records.reported_category
            else source_records.supported_category
        end as wrong_category,
        record_campaigns.recorded_campaign,
        record_campaigns.restored_campaign,
        coalesce(opportunities.amount, 0) as amount,
        opportunities.currency,
        substr(cast(opportunities.close_on as string), 1, 7) as month
    from source_records
    inner join opportunities on opportunities.opportunity_id = source_records.record_id
    inner join closings on closings.opportunity_id = source_records.record_id and closings.is_won
    inner join record_campaigns
        on record_campaigns.record_type = 'Opportunity' and record_campaigns.record_id = source_records.record_id
    left join applied on applied.record_id = source_records.record_id
    left join made_by_hand on made_by_hand.opportunity_id = source_records.record_id
    where source_records.record_type = 'Opportunity'
),
with_campaigns as (
    select
        judged.*,
        case
            when right_source <> reported_source and right_category in ('marketing', 'partner') then restored_campaign
            else recorded_campaign
        end as right_campaign,
        case
            when wrong_source <> reported_source and wrong_category in ('marketing', 'partner') then restored_campaign
            else recorded_campaign
        end as wrong_campaign
    from judged
)
select
    with_campaigns.record_id,
    with_campaigns.finding_id,
    with_campaigns.certainty,
    with_campaigns.basis,
    with_campaigns.made_by,
    with_campaigns.reported_source,
    with_campaigns.reported_category,
    with_campaigns.recorded_campaign as reported_campaign,
    coalesce(reported_ones.campaign_type, '') as reported_channel,
    with_campaigns.right_source,
    with_campaigns.right_category,
    with_campaigns.right_campaign,
    coalesce(right_ones.campaign_type, '') as right_channel,
    with_campaigns.wrong_source,
    with_campaigns.wrong_category,
    with_campaigns.wrong_campaign,
    coalesce(wrong_ones.campaign_type, '') as wrong_channel,
    with_campaigns.amount,
    with_campaigns.currency,
    with_campaigns.month
from with_campaigns
left join campaigns as reported_ones on reported_ones.campaign_id = with_campaigns.recorded_campaign
left join campaigns as right_ones on right_ones.campaign_id = with_campaigns.right_campaign
left join campaigns as wrong_ones on wrong_ones.campaign_id = with_campaigns.wrong_campaign
