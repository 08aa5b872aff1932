-- stage_labels: one row an opportunity stage, with how often closed and won opportunities stand in it
-- reads: opportunities, changes, stage_changes
-- gives: label, closed, won
select
    label,
    cast(sum(case when is_closed then 1 else 0 end) as bigint) as closed,
    cast(sum(case when is_won then 1 else 0 end) as bigint) as won
from (
    select stage as label, is_closed, is_won from opportunities
    union all select stage, null, null from stage_changes
    union all select value_before, null, null from changes where field = 'stage'
    union all select value_after, null, null from changes where field = 'stage'
) as stages
where label is not null and label <> ''
group by label
