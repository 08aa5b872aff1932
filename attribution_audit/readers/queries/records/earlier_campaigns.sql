-- earlier_campaigns: one opportunity's primary campaign, or one member's response, as an earlier export shows it
-- reads: opportunities, campaign_members
-- parameters: taken_at (when that export was taken at the earliest)
-- gives: record_id (of the opportunity, or of the campaign member), campaign_id, person_record_id (of a member), has_responded,
--        responded_on, entered_at, taken_at
select
    opportunity_id as record_id, campaign_id, cast(null as string) as person_record_id, cast(null as boolean) as has_responded,
    cast(null as date) as responded_on, cast(null as timestamp) as entered_at, cast($taken_at as timestamp) as taken_at
from opportunities
where campaign_id is not null and not coalesce(is_deleted, false)
union all
select
    campaign_member_id, campaign_id, coalesce(lead_id, contact_id), coalesce(has_responded, responded_on is not null),
    responded_on, created_at, cast($taken_at as timestamp)
from campaign_members
where campaign_id is not null and not coalesce(is_deleted, false)
