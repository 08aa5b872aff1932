-- watched_changes: one row a record and a field that the checks need, with what its history says of that field
-- reads: changes, stage_moves
-- gives: kept_in (changes, stage_changes), record_type, field, record_id, changes, without_values (of them), first_at, last_at
-- A change that does not say from what to what has no values: a copy may lack a column, or hold it blank.
-- States know a field from the first of them on, whether it changed or not: first_at and last_at are those of states.
select
    'changes' as kept_in,
    record_type,
    field,
    record_id,
    count(*) as changes,
    cast(
        sum(
            case
                when value_before is null or value_after is null or (value_before = '' and value_after = '') then 1
                else 0
            end
        ) as bigint
    ) as without_values,
    min(changed_at) as first_at,
    max(changed_at) as last_at
from changes
where event = 'changed' and field in ('lead_source', 'status', 'stage', 'owner', 'amount', 'close_on', 'campaign')
group by record_type, field, record_id
union all
select
    'stage_changes', 'Opportunity', field, opportunity_id,
    cast(sum(case when is_change then 1 else 0 end) as bigint), cast(0 as bigint), min(changed_at), max(changed_at)
from stage_moves
group by field, opportunity_id
having max(case when is_there then 1 else 0 end) = 1
