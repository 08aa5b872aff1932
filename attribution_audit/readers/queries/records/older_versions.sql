-- older_versions: one row that shows how a record was before, in a copy that keeps a row a version of it
-- reads: version_keys
-- parameters: none
-- gives: object, row
-- A row without a version is the record as it is now; else the newest version is.
with ranked as (
    select
        object, row, version_from,
        row_number() over (
            partition by object, id_key
            order by case when version_from is null then 0 else 1 end, version_from desc nulls last, row
        ) as place
    from version_keys
)
select object, row
from ranked
where place > 1 and version_from is not null
