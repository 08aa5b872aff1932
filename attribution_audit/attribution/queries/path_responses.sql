-- path_responses: one row a view, a deal and a response of a person in it, entered before the opportunity was made
-- reads: path_members, path_leads, opportunity_people, opportunities, touchpoints
-- parameters: attribution_days (whole days before the opportunity was made)
-- gives: view, opportunity_id, touchpoint_id, person_id, responded_at, source, category, campaign_id, source_key
-- Restated, what counted for the closed half of a chain counts for the chain.
with people as (
    select path_members.view, path_members.opportunity_id, opportunity_people.person_id, opportunities.created_at as until_at
    from path_members
    inner join opportunity_people on opportunity_people.opportunity_id = path_members.member_id
    inner join opportunities on opportunities.opportunity_id = path_members.member_id
    union
    select path_leads.view, path_leads.opportunity_id, path_leads.person_id, opportunities.created_at
    from path_leads
    inner join opportunities on opportunities.opportunity_id = path_leads.opportunity_id
    where path_leads.person_id is not null
)
select distinct
    people.view,
    people.opportunity_id,
    touchpoints.touchpoint_id,
    touchpoints.person_id,
    touchpoints.responded_at,
    coalesce(touchpoints.campaign_source, '') as source,
    coalesce(touchpoints.campaign_category, 'unlisted') as category,
    touchpoints.campaign_id,
    coalesce(label_key(touchpoints.campaign_source), '') as source_key
from people
inner join touchpoints on touchpoints.person_id = people.person_id
where
    touchpoints.responded_at <= people.until_at
    and touchpoints.entered_at <= people.until_at
    and days_between(touchpoints.responded_at, people.until_at) <= $attribution_days
