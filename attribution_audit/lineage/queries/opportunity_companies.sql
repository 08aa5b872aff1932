-- opportunity_companies: one row an opportunity whose company is known, by its account
-- reads: opportunities, entities
-- gives: opportunity_id, company_id
select opportunities.opportunity_id, entities.company_id
from opportunities
inner join entities on entities.record_type = 'Account' and entities.record_id = opportunities.account_id
where entities.company_id is not null
