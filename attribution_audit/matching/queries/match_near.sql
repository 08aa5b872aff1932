-- match_near: one row a pair of records that came near a link, the heaviest of them
-- reads: match_near_pairs
-- parameters: most (how many)
-- gives: one_no, other_no (the later record), match_millibits
with ranked as (
    select
        p.*,
        row_number() over (
            order by p.match_millibits desc nulls last, p.one_no nulls last, p.other_no nulls last
        ) as place
    from match_near_pairs p
)

select one_no, other_no, match_millibits
from ranked
where place <= $most
