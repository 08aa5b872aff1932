-- match_found: one row a pair of records that was found to be linked, by its heaviest weight
-- reads: match_judged (one row a link; a pair that several blocks bring together has several)
-- gives: one_no, other_no (the later record), match_millibits, match_weight (bits), match_probability, reason
with ranked as (
    select
        j.*,
        row_number() over (
            partition by j.one_no, j.other_no
            order by j.match_millibits desc nulls last, j.reason nulls last
        ) as place
    from match_judged j
)

select one_no, other_no, match_millibits, match_weight, match_probability, reason
from ranked
where place = 1
