-- opportunity_touchpoints: one row an opportunity that a response preceded: the earliest of a person in it
-- reads: opportunities, opportunity_people, touchpoints
-- parameters: attribution_days (whole days before the opportunity was made)
-- gives: opportunity_id, touchpoint_id, person_id, campaign_id, campaign, campaign_source, campaign_category, responded_at, entered_at
-- A response counts only if it was entered before the opportunity was made.
select
    opportunity_id, touchpoint_id, person_id, campaign_id, campaign, campaign_source, campaign_category,
    responded_at, entered_at
from (
    select
        opportunities.opportunity_id,
        touchpoints.touchpoint_id,
        touchpoints.person_id,
        touchpoints.campaign_id,
        touchpoints.campaign,
        touchpoints.campaign_source,
        touchpoints.campaign_category,
        touchpoints.responded_at,
        touchpoints.entered_at,
        row_number() over (
            partition by opportunities.opportunity_id
            order by touchpoints.responded_at nulls last, touchpoints.touchpoint_id nulls last
        ) as place
    from opportunities
    inner join opportunity_people on opportunity_people.opportunity_id = opportunities.opportunity_id
    inner join touchpoints on touchpoints.person_id = opportunity_people.person_id
    where
        touchpoints.responded_at <= opportunities.created_at
        and touchpoints.entered_at <= opportunities.created_at
        and days_between(touchpoints.responded_at, opportunities.created_at) <= $attribution_days
) as placed
where place = 1
