-- campaign_unlinked: one row an opportunity and a campaign of marketing or a partner that was taken off it, while its lead source stayed
-- reads: campaign_losses, first_sources
-- gives: columns of a claim
-- The lead source before and after is the opportunity's own: no plan pays by campaigns.
select
    'campaign_unlinked' as kind,
    'Opportunity' as record_type,
    campaign_losses.opportunity_id as record_id,
    'Campaign' as related_type,
    campaign_losses.campaign_id as related_id,
    campaign_losses.opportunity_id,
    campaign_losses.actor_id,
    campaign_losses.lost_at as occurred_at,
    first_sources.reported_source as source_before,
    first_sources.reported_category as category_before,
    first_sources.reported_source as source_after,
    first_sources.reported_category as category_after,
    campaign_losses.grade,
    coalesce(iso_stamp(campaign_losses.lost_at), '') as act_key,
    campaign_losses.evidence_id,
    campaign_losses.lost_at as last_changed_at,
    campaign_losses.evidence_id as last_change_id,
    campaign_losses.actor_id as last_actor_id,
    campaign_losses.restored_at,
    campaign_losses.restored_by_id,
    campaign_losses.restored_change_id,
    campaign_losses.how,
    campaign_losses.not_before,
    campaign_losses.modifier_id
from campaign_losses
inner join first_sources
    on first_sources.record_type = 'Opportunity' and first_sources.record_id = campaign_losses.opportunity_id
