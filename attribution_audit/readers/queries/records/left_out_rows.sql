-- left_out_rows: one row of a file that is no record of its own, and why
-- reads: unsound_rows, older_versions, told_twice, repeated_rows, repeated_contents (object, row, content: a digest of the row's cells, and
--        its stamps as text)
-- parameters: zone (of stamps that name none)
-- gives: object, row, reason (null for what is used, though it is no record of its own: an older version, the same change
--        in a second history)
-- Of rows with one id the newest stays; where the stamps are the same, the content decides and then the earlier row.
with ranked as (
    select
        repeated.object as object,
        repeated.row as row,
        contents.content as content,
        row_number() over newest_first as place,
        first_value(contents.content) over newest_first as kept_content
    from repeated_rows as repeated
    inner join repeated_contents as contents on contents.object = repeated.object and contents.row = repeated.row
    window newest_first as (
        partition by repeated.object, repeated.id_key, repeated.version
        order by
            stamp_value(contents.system_modified_at, $zone) desc nulls last,
            stamp_value(contents.modified_at, $zone) desc nulls last,
            stamp_value(contents.created_at, $zone) desc nulls last,
            contents.content,
            repeated.row
    )
),
again as (
    select object, row, case when content = kept_content then 'same row again' else 'same id, older content' end as reason
    from ranked
    where place > 1
)
select object, row, problem as reason
from unsound_rows
union all
select object, row, reason
from again
union all
select used.object, used.row, null
from (
    select object, row from older_versions
    union all
    select object, row from told_twice
) as used
left join unsound_rows as unsound on unsound.object = used.object and unsound.row = used.row
left join again on again.object = used.object and again.row = used.row
where unsound.row is null and again.row is null
