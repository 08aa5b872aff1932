-- closings: one row a closed opportunity: when and by whom it was last closed as it now stands (won or not), as exactly as the
-- export tells
-- reads: opportunities, changes, stage_changes, stage_values
-- gives: opportunity_id, is_won, stage, disposition (won, no_opportunity, lost), closed_at, closed_by_id, evidence_id,
--        evidence (stage_history, close_date)
-- What was won and is cancelled later was closed without a win by the cancellation: until then it was a win.
-- Without stage history the close date stands in: a day, which may be planned or edited, and nobody's act.
with states as (
    select opportunity_id, stage, changed_at, actor_id, stage_change_id as evidence_id
    from stage_changes
    union all
    select record_id, value_after, changed_at, actor_id, change_id
    from changes
    where record_type = 'Opportunity' and field = 'stage' and event = 'changed'
),
known as (
    select states.*, stage_values.is_closed, stage_values.is_won
    from states
    inner join stage_values on stage_values.label = states.stage
    where states.changed_at is not null
),
steps as (
    select
        known.*,
        coalesce(
            lag(is_closed) over (
                partition by opportunity_id
                order by changed_at nulls last, is_closed nulls last, evidence_id nulls last
            ), false
        ) as was_closed,
        lag(is_won) over (
            partition by opportunity_id order by changed_at nulls last, is_closed nulls last, evidence_id nulls last
        ) as was_won
    from known
),
transitions as (
    select
        opportunity_id, stage, changed_at, actor_id, evidence_id,
        row_number() over (
            partition by opportunity_id order by changed_at desc nulls last, evidence_id nulls last
        ) as place
    from steps
    where is_closed and (not was_closed or is_won <> was_won)
)
select
    opportunities.opportunity_id,
    coalesce(opportunities.is_won, stage_values.is_won, false) as is_won,
    opportunities.stage,
    case
        when coalesce(opportunities.is_won, stage_values.is_won, false) then 'won'
        when coalesce(stage_values.is_no_opportunity, false) then 'no_opportunity'
        else 'lost'
    end as disposition,
    coalesce(transitions.changed_at, stamp_of(opportunities.close_on)) as closed_at,
    transitions.actor_id as closed_by_id,
    coalesce(transitions.evidence_id, opportunities.opportunity_id) as evidence_id,
    case when transitions.evidence_id is null then 'close_date' else 'stage_history' end as evidence
from opportunities
left join transitions on transitions.opportunity_id = opportunities.opportunity_id and transitions.place = 1
left join stage_values on stage_values.label = opportunities.stage
where coalesce(opportunities.is_closed, stage_values.is_closed, false)
