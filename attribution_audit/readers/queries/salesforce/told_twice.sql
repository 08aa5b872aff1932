-- told_twice: one row of EntityHistory whose change stands in the object's own history too
-- reads: raw_entity_history, raw_lead_history, raw_contact_history, raw_account_history, raw_opportunity_field_history
-- parameters: zone (of stamps that name none)
-- gives: object, row
with histories as (
    select record_id, field, changed_at, value_before, value_after from raw_lead_history
    union all
    select record_id, field, changed_at, value_before, value_after from raw_contact_history
    union all
    select record_id, field, changed_at, value_before, value_after from raw_account_history
    union all
    select record_id, field, changed_at, value_before, value_after from raw_opportunity_field_history
)
select distinct 'EntityHistory' as object, entity.row as row
from raw_entity_history as entity
inner join histories
    on
        substr(histories.record_id, 1, 15) = substr(entity.record_id, 1, 15)
        and stamp_value(histories.changed_at, $zone) = stamp_value(entity.changed_at, $zone)
        and field_key(histories.field) = field_key(entity.field)
        and coalesce(histories.value_before, '') = coalesce(entity.value_before, '')
        and coalesce(histories.value_after, '') = coalesce(entity.value_after, '')
