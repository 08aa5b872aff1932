-- stage_counts: one row an opportunity stage
-- reads: opportunities, stage_changes, changes
-- parameters: none
-- gives: value, records, flagged (opportunities with both flags), closed, won, mentions (in histories)
with stood as (
    select stage as value, is_closed, is_won, 1 as is_record from opportunities
    union all
    select stage as value, cast(null as boolean) as is_closed, cast(null as boolean) as is_won, 0 as is_record
    from stage_changes
    union all
    select value_before as value, cast(null as boolean) as is_closed, cast(null as boolean) as is_won, 0 as is_record
    from changes where record_type = 'Opportunity' and field = 'stage'
    union all
    select value_after as value, cast(null as boolean) as is_closed, cast(null as boolean) as is_won, 0 as is_record
    from changes where record_type = 'Opportunity' and field = 'stage'
)
select
    value,
    cast(sum(is_record) as bigint) as records,
    cast(sum(case when is_closed is not null and is_won is not null then 1 else 0 end) as bigint) as flagged,
    cast(sum(case when is_closed then 1 else 0 end) as bigint) as closed,
    cast(sum(case when is_won then 1 else 0 end) as bigint) as won,
    cast(sum(1 - is_record) as bigint) as mentions
from stood
where value is not null and value <> ''
group by value
