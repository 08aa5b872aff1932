-- made_by_hand: one row an opportunity that no conversion made, even if a lead was converted into it later
-- reads: opportunities, opportunity_companies, conversions
-- gives: opportunity_id, company_id, created_at, created_by_id, owner_id
select
    opportunities.opportunity_id, opportunity_companies.company_id, opportunities.created_at,
    opportunities.created_by_id, opportunities.owner_id
from opportunities
left join opportunity_companies on opportunity_companies.opportunity_id = opportunities.opportunity_id
where
    not coalesce(opportunities.is_deleted, false)
    and not exists (
        select 1 from conversions
        where conversions.opportunity_id = opportunities.opportunity_id and not coalesce(conversions.into_existing, false)
    )
