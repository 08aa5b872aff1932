-- late_responses: one row a response that somebody entered after an opportunity of the person was made, and dated two days or more before it
-- reads: campaign_members, campaign_sources, entities, opportunity_people, opportunities
-- parameters: attribution_days (whole days before the opportunity was made)
-- gives: opportunity_id, campaign_member_id, campaign_id, person_id, person_record_id, campaign_source, campaign_category, responded_on, entered_at,
--        entered_by_id, made_at (of the opportunity), gap_days (from the day of the response to the entry)
-- Of several opportunities it is the one made last before the entry. A day alone may be another in another time zone: hence two days.
with entered as (
    select
        campaign_members.campaign_member_id, campaign_members.campaign_id, entities.person_id,
        coalesce(campaign_members.lead_id, campaign_members.contact_id) as person_record_id,
        campaign_sources.source as campaign_source, campaign_sources.category as campaign_category,
        campaign_members.responded_on, campaign_members.created_at as entered_at,
        campaign_members.created_by_id as entered_by_id
    from campaign_members
    inner join campaign_sources on campaign_sources.campaign_id = campaign_members.campaign_id
    inner join entities on entities.record_id = coalesce(campaign_members.lead_id, campaign_members.contact_id)
    where
        not coalesce(campaign_members.is_deleted, false)
        and coalesce(campaign_members.has_responded, campaign_members.responded_on is not null)
        and campaign_members.responded_on < day_of(campaign_members.created_at)
),
placed as (
    select
        opportunities.opportunity_id, entered.*, opportunities.created_at as made_at,
        row_number() over (
            partition by entered.campaign_member_id
            order by opportunities.created_at desc nulls last, opportunities.opportunity_id nulls last
        ) as place
    from entered
    inner join opportunity_people on opportunity_people.person_id = entered.person_id and opportunity_people.is_founding
    inner join opportunities on opportunities.opportunity_id = opportunity_people.opportunity_id
    where
        not coalesce(opportunities.is_deleted, false)
        and opportunities.created_at < entered.entered_at
        and calendar_days_between(entered.responded_on, day_of(opportunities.created_at)) between 2 and $attribution_days
)
select
    opportunity_id, campaign_member_id, campaign_id, person_id, person_record_id, campaign_source, campaign_category,
    responded_on, entered_at, entered_by_id, made_at,
    calendar_days_between(responded_on, day_of(entered_at)) as gap_days
from placed
where place = 1
