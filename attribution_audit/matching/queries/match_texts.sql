-- match_texts: one row a different name or town, as records say them (several of one record as lines)
-- reads: match_normalised
-- gives: text, is_name (false for towns)
select distinct company as text, true as is_name
from match_normalised
where company is not null
union all
select distinct city as text, false as is_name
from match_normalised
where city is not null
