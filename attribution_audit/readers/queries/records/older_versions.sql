-- older_versions: one row that shows how a record was before, in a copy that keeps a row a version of it
-- reads: record_keys
-- parameters: none
-- gives: object, row
-- A row without a version is the record as it is now; else the newest version is.
with versioned as (
    select distinct object
    from record_keys
    where version_from is not null
),
ranked as (
    select
        keys.object,
        keys.row,
        keys.version_from,
        row_number() over (
            partition by keys.object, keys.id_key
            order by case when keys.version_from is null then 0 else 1 end, keys.version_from desc nulls last, keys.row
        ) as place
    from record_keys as keys
    inner join versioned on versioned.object = keys.object
)
select object, row
from ranked
where place > 1 and version_from is not null
