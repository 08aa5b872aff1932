-- match_found: one row a pair of records that was found to be linked, by its heaviest weight, or answered to be the same
-- reads: match_judged (one row a link, or a pair that came near it; a pair that several blocks bring together has
--     several), match_answers (one_no, other_no, answer)
-- parameters: same, unsure (answers), firm_millibits (by which the same are held together), answer_millibits (the match
--     weight that is shown)
-- gives: one_no, other_no (the later record), match_millibits, match_weight (bits), match_probability, reason
with ranked as (
    select
        j.*,
        row_number() over (
            partition by j.one_no, j.other_no
            order by
                j.match_millibits desc nulls last, j.reason nulls last, j.match_weight nulls last,
                j.match_probability nulls last
        ) as place
    from match_judged j
    where
        j.is_link
        and not exists (
            select 1
            from match_answers a
            where a.one_no = j.one_no and a.other_no = j.other_no and a.answer <> $unsure
        )
)

select one_no, other_no, match_millibits, match_weight, match_probability, reason
from ranked
where place = 1
union all
select distinct
    one_no,
    other_no,
    cast($firm_millibits as bigint) as match_millibits,
    cast($answer_millibits as double) / 1000 as match_weight,
    cast(1 as double) as match_probability,
    'answered: same' as reason
from match_answers
where answer = $same
