-- made_by_hand: one row an opportunity that no conversion made
-- reads: opportunities, opportunity_companies, leads
-- gives: opportunity_id, company_id, created_at, created_by_id, owner_id
select
    opportunities.opportunity_id, opportunity_companies.company_id, opportunities.created_at,
    opportunities.created_by_id, opportunities.owner_id
from opportunities
left join opportunity_companies on opportunity_companies.opportunity_id = opportunities.opportunity_id
where
    not coalesce(opportunities.is_deleted, false)
    and not exists (select 1 from leads where leads.converted_opportunity_id = opportunities.opportunity_id)
