-- repeated_rows: one sound row whose id stands in another row of its file too
-- reads: record_keys
-- parameters: zone (of stamps that name none)
-- gives: object, row, id, system_modified_at, modified_at, created_at
with repeated as (
    select object, id
    from record_keys
    where problem is null and id is not null
    group by object, id
    having count(*) > 1
)
select
    keys.object as object,
    keys.row as row,
    keys.id as id,
    stamp_value(keys.system_modified_at, $zone) as system_modified_at,
    stamp_value(keys.modified_at, $zone) as modified_at,
    stamp_value(keys.created_at, $zone) as created_at
from record_keys as keys
inner join repeated on repeated.object = keys.object and repeated.id = keys.id
where keys.problem is null
