-- repeated_rows: one sound row whose id (and version) stands in another row of its object too
-- reads: record_keys, unsound_rows
-- parameters: none
-- gives: object, row, id_key, version_from
with sound as (
    select keys.object, keys.row, keys.id_key, keys.version_from
    from record_keys as keys
    left join unsound_rows as unsound on unsound.object = keys.object and unsound.row = keys.row
    where unsound.row is null and keys.id_key is not null
),
repeated as (
    select object, id_key, coalesce(version_from, '') as version
    from sound
    group by object, id_key, coalesce(version_from, '')
    having count(*) > 1
)
select sound.object, sound.row, sound.id_key, sound.version_from
from sound
inner join repeated
    on
        repeated.object = sound.object
        and repeated.id_key = sound.id_key
        and repeated.version = coalesce(sound.version_from, '')
