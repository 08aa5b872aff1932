-- demanded_at_stage: one row a claim of an overwritten or claimed source: was it typed in the minute of a stage or status change?
-- reads: claims, changes, stage_changes
-- gives: claim_id, ruling, record_id, fact_at, because
with moves as (
    select stage_changes.opportunity_id as record_id, stage_changes.stage_change_id as move_id, stage_changes.changed_at as moved_at, stage_changes.actor_id
    from stage_changes
    inner join claims on claims.record_id = stage_changes.opportunity_id
    union
    select changes.record_id, changes.change_id, changes.changed_at, changes.actor_id
    from changes
    inner join claims on claims.record_id = changes.record_id
    where changes.field in ('stage', 'status') and changes.event = 'changed'
),
near as (
    select
        claims.claim_id, moves.move_id, moves.moved_at,
        coalesce(
            moves.actor_id = claims.actor_id and seconds_between(moves.moved_at, claims.occurred_at) between -60 and 60, false
        ) as is_same,
        row_number() over (
            partition by claims.claim_id
            order by
                abs(seconds_between(moves.moved_at, claims.occurred_at)) nulls last, moves.moved_at nulls last,
                moves.move_id nulls last
        ) as place
    from claims
    inner join moves on moves.record_id = claims.record_id
)
select
    claim_id,
    case when is_same then 'lowers' else 'ruled_out' end as ruling,
    move_id as record_id,
    moved_at as fact_at,
    case
        when is_same then 'The same user moved the record to another stage or status in the same minute, where a source may be demanded.'
        else 'The stage or status changed next to it was of ' || iso_stamp(moved_at) || ', not at the same save.'
    end as because
from near
where place = 1
