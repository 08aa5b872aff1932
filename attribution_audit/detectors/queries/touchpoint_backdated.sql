-- touchpoint_backdated: one row an opportunity and a response to a marketing campaign that a user in marketing entered after it was made and
-- dated before it
-- reads: late_responses, first_sources, actors
-- gives: columns of a claim; `last_changed_at` and `last_change_id` are the opportunity's making
select
    'touchpoint_backdated' as kind,
    'Opportunity' as record_type,
    late_responses.opportunity_id as record_id,
    'CampaignMember' as related_type,
    late_responses.campaign_member_id as related_id,
    late_responses.opportunity_id,
    late_responses.entered_by_id as actor_id,
    late_responses.entered_at as occurred_at,
    first_sources.reported_source as source_before,
    first_sources.reported_category as category_before,
    first_sources.reported_source as source_after,
    first_sources.reported_category as category_after,
    'records' as grade,
    '' as act_key,
    late_responses.person_id,
    late_responses.campaign_member_id as evidence_id,
    late_responses.made_at as last_changed_at,
    late_responses.opportunity_id as last_change_id,
    late_responses.entered_by_id as last_actor_id,
    stamp_of(late_responses.responded_on) as earlier_at,
    late_responses.campaign_member_id as earlier_evidence_id,
    cast(late_responses.gap_days as bigint) as gap_days
from late_responses
inner join first_sources
    on first_sources.record_type = 'Opportunity' and first_sources.record_id = late_responses.opportunity_id
inner join actors on actors.user_id = late_responses.entered_by_id and actors.part = 'marketing'
where late_responses.campaign_category = 'marketing'
