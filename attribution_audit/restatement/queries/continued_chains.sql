-- continued_chains: one row an opportunity made again after one that was itself made in another's place
-- reads: recreations, opportunities
-- gives: later_id, earlier_id
-- A chain goes on where the next opportunity has a person in common with the one closed before it, nothing was won between, and its source
-- pays sales or says nothing. Whether the chain is one that a finding tells of, its start says.
select recreations.later_id, recreations.earlier_id
from recreations
inner join opportunities on opportunities.opportunity_id = recreations.later_id
where
    recreations.shared_person_id is not null
    and recreations.same_company
    and recreations.won_between_id is null
    and recreations.category_before in ('sales', 'unknown')
    and recreations.category_after in ('sales', 'unknown')
    and not coalesce(opportunities.is_deleted, false)
