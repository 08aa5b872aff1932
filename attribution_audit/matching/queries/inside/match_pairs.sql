-- match_pairs: one row a pair of records of one cluster of three or more that are not linked themselves
-- reads: match_components (record_no, first_no), match_found, match_kept_apart
-- parameters: most_compared (records of a cluster, the earliest first)
-- gives: one_no, other_no (the later record), says (0: the CRM does not link them)
with large as (
    select first_no
    from match_components
    group by first_no
    having count(*) > 2
),

members as (
    select
        c.record_no,
        c.first_no,
        row_number() over (partition by c.first_no order by c.record_no nulls last) as place
    from match_components c
    join large l on l.first_no = c.first_no
)

select earlier.record_no as one_no, later.record_no as other_no, 0 as says
from members earlier
join members later on later.first_no = earlier.first_no and later.record_no > earlier.record_no
where
    earlier.place <= $most_compared
    and later.place <= $most_compared
    and not exists (
        select 1 from match_found f where f.one_no = earlier.record_no and f.other_no = later.record_no
    )
    and not exists (
        select 1 from match_kept_apart a where a.one_no = earlier.record_no and a.other_no = later.record_no
    )
