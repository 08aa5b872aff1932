-- watched_changes: one row a record and a field that the checks need, with what its history says of that field
-- reads: changes, stage_changes
-- gives: kept_in (changes, stage_changes), record_type, field, record_id, changes, without_values (of them), first_at, last_at
-- A change that does not say from what to what has no values: a copy may lack a column, or hold it blank.
select
    'changes' as kept_in,
    record_type,
    field,
    record_id,
    count(*) as changes,
    sum(
        case
            when value_before is null or value_after is null or (value_before = '' and value_after = '') then 1
            else 0
        end
    ) as without_values,
    min(changed_at) as first_at,
    max(changed_at) as last_at
from changes
where event = 'changed' and field in ('lead_source', 'status', 'stage', 'owner', 'amount', 'close_on', 'campaign')
group by record_type, field, record_id
union all
select
    'stage_changes', 'Opportunity', fields.field, stage_changes.opportunity_id,
    count(*), 0, min(stage_changes.changed_at), max(stage_changes.changed_at)
from stage_changes
cross join (select 'stage' as field union all select 'amount' union all select 'close_on') as fields
where
    (fields.field = 'stage' and stage_changes.stage is not null)
    or (fields.field = 'amount' and stage_changes.amount is not null)
    or (fields.field = 'close_on' and stage_changes.close_on is not null)
group by fields.field, stage_changes.opportunity_id
