-- left_out_rows: one row of a file that is no record of its own, and why
-- reads: unsound_rows, again_rows, older_versions, told_twice
-- parameters: none
-- gives: object, row, reason (null for what is used, though it is no record of its own: an older version, the same change
--        in a second history)
select object, row, problem as reason
from unsound_rows
union all
select object, row, reason
from again_rows
union all
select used.object, used.row, null
from (
    select object, row from older_versions
    union all
    select object, row from told_twice
) as used
left join unsound_rows as unsound on unsound.object = used.object and unsound.row = used.row
left join again_rows as again on again.object = used.object and again.row = used.row
where unsound.row is null and again.row is null
