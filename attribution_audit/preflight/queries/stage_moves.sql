-- stage_moves: one row a state of an opportunity and a field of it
-- reads: stage_changes
-- gives: opportunity_id, field (stage, amount, close_on), changed_at, is_there (the field has a value), is_change (the value differs
-- from that of the state before; the first state is none)
with states as (
    select
        opportunity_id, changed_at, stage, amount, close_on,
        row_number() over (
            partition by opportunity_id order by changed_at nulls first, stage_change_id nulls last
        ) as place,
        lag(stage) over (
            partition by opportunity_id order by changed_at nulls first, stage_change_id nulls last
        ) as stage_before,
        lag(amount) over (
            partition by opportunity_id order by changed_at nulls first, stage_change_id nulls last
        ) as amount_before,
        lag(close_on) over (
            partition by opportunity_id order by changed_at nulls first, stage_change_id nulls last
        ) as close_before
    from stage_changes
)
select
    opportunity_id, 'stage' as field, changed_at, stage is not null as is_there,
    place > 1 and stage is distinct from stage_before as is_change
from states
union all
select
    opportunity_id, 'amount', changed_at, amount is not null,
    place > 1 and amount is distinct from amount_before
from states
union all
select
    opportunity_id, 'close_on', changed_at, close_on is not null,
    place > 1 and close_on is distinct from close_before
from states
