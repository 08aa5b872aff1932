-- deal_owners: one row an opportunity: who owned it when it was closed (now, where it is open)
-- reads: opportunities, closings, changes
-- gives: opportunity_id, owner_id
-- The first owner change after the close says who owned it before; only changes that hold user ids can say so.
with later_changes as (
    select
        changes.record_id as opportunity_id, changes.value_before,
        row_number() over (
            partition by changes.record_id order by changes.changed_at nulls last, changes.change_id nulls last
        ) as place
    from changes
    inner join closings on closings.opportunity_id = changes.record_id
    where
        changes.record_type = 'Opportunity'
        and changes.field = 'owner'
        and changes.event = 'changed'
        and substr(changes.value_before, 1, 3) = '005'
        and looks_like_id(changes.value_before)
        and changes.changed_at > closings.closed_at
)
select
    opportunities.opportunity_id,
    coalesce(reference_id(later_changes.value_before), opportunities.owner_id) as owner_id
from opportunities
left join later_changes on later_changes.opportunity_id = opportunities.opportunity_id and later_changes.place = 1
