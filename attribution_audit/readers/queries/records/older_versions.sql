-- older_versions: one row that shows how a record was before, in a copy that keeps a row a version of it
-- reads: version_keys, unsound_rows, again_rows
-- parameters: zone (of stamps that name none)
-- gives: object, row
-- A row without a version is the record as it is now; else the active version is, and without one the newest.
with sound as (
    select keys.object, keys.row, keys.id_key, keys.version_from, keys.is_active
    from version_keys as keys
    left join unsound_rows as unsound on unsound.object = keys.object and unsound.row = keys.row
    left join again_rows as again on again.object = keys.object and again.row = keys.row
    where unsound.row is null and again.row is null
),
ranked as (
    select
        object, row, version_from,
        row_number() over (
            partition by object, id_key
            order by
                case when version_from is null then 0 when is_active then 1 else 2 end nulls last,
                stamp_value(version_from, $zone) desc nulls last, version_from desc nulls last, row nulls last
        ) as place
    from sound
)
select object, row
from ranked
where place > 1 and version_from is not null
