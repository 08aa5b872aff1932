-- left_out_rows: one row of a file that cannot be a record of its own, and why
-- reads: record_keys, repeated_rows, repeated_contents (object, row, content: a digest of the row's cells)
-- parameters: none
-- gives: object, row, reason
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
        partition by repeated.object, repeated.id
        order by
            repeated.system_modified_at desc nulls last,
            repeated.modified_at desc nulls last,
            repeated.created_at desc nulls last,
            contents.content,
            repeated.row
    )
)
select object, row, problem as reason
from record_keys
where problem is not null
union all
select object, row, case when content = kept_content then 'same row again' else 'same id, older content' end
from ranked
where place > 1
