-- again_rows: one row of a record (or of a version of it) of which another row is used, and why
-- reads: repeated_rows, repeated_contents (object, row, content: a digest of the row's cells, how many of them say anything,
--        whether the version is active, and its stamps as text)
-- parameters: zone (of stamps that name none)
-- gives: object, row, reason
-- Of rows with one id the newest stays; where the stamps are the same, the one that says most, then the content decides.
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
            case when contents.is_active then 0 else 1 end nulls last,
            stamp_value(contents.system_modified_at, $zone) desc nulls last,
            stamp_value(contents.modified_at, $zone) desc nulls last,
            stamp_value(contents.created_at, $zone) desc nulls last,
            contents.said desc nulls last,
            contents.content nulls last,
            repeated.row nulls last
    )
),
again as (
    select object, row, case when content = kept_content then 'same row again' else 'same id, older content' end as reason
    from ranked
    where place > 1
)
select object, row, reason
from again
