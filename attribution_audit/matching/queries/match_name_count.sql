-- match_name_count: one row in all
-- reads: match_words
-- gives: names (how many different ones)
select count(distinct name) as names
from match_words
where is_name
