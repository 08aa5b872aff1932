-- match_frequent_words: one row a word of several company names, or of a company's and a town's
-- reads: match_words (word, name, is_name)
-- gives: word, names (different company names that bear it), is_town
with single as (select distinct word, name, is_name from match_words),

counted as (
    select
        word,
        cast(sum(case when is_name then 1 else 0 end) as bigint) as names,
        max(case when is_name then 0 else 1 end) = 1 as is_town
    from single
    group by word
)

select word, names, is_town
from counted
where names > 1 or (names = 1 and is_town)
