-- dated_people: one row a person in an opportunity, with when the opportunity was made and closed
-- reads: opportunity_people, opportunities, closings
-- gives: opportunity_id, person_id, is_founding, created_at, closed_at, is_dated (the closing has a time, not only a day), is_deleted
-- Joined once and kept, so that pairs of opportunities are one join on the person: no engine can then begin with all pairs of dates.
select
    opportunity_people.opportunity_id,
    opportunity_people.person_id,
    opportunity_people.is_founding,
    opportunities.created_at,
    closings.closed_at,
    coalesce(closings.evidence = 'stage_history', false) as is_dated,
    coalesce(opportunities.is_deleted, false) as is_deleted
from opportunity_people
inner join opportunities on opportunities.opportunity_id = opportunity_people.opportunity_id
left join closings on closings.opportunity_id = opportunity_people.opportunity_id
