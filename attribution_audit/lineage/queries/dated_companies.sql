-- dated_companies: one row an opportunity with a known company, with when it was made and closed
-- reads: opportunity_companies, opportunities, closings
-- gives: opportunity_id, company_id, created_at, closed_at, is_dated (the closing has a time, not only a day), is_deleted
select
    opportunity_companies.opportunity_id,
    opportunity_companies.company_id,
    opportunities.created_at,
    closings.closed_at,
    coalesce(closings.evidence = 'stage_history', false) as is_dated,
    coalesce(opportunities.is_deleted, false) as is_deleted
from opportunity_companies
inner join opportunities on opportunities.opportunity_id = opportunity_companies.opportunity_id
left join closings on closings.opportunity_id = opportunity_companies.opportunity_id
