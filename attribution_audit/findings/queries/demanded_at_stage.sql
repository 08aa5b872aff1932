-- demanded_at_stage: one row a claim of an overwritten or claimed source: was it typed in the minute of a change of stage, status or
--     record type?
-- reads: claims, changes, stage_changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- Another record type may not offer the value at all; a stage or status may demand that one is chosen.
with moves as (
    select
        stage_changes.opportunity_id as record_id, stage_changes.stage_change_id as move_id, stage_changes.changed_at as moved_at,
        stage_changes.actor_id, false as is_type
    from stage_changes
    inner join claims on claims.record_id = stage_changes.opportunity_id
    union
    select
        changes.record_id, changes.change_id, changes.changed_at, changes.actor_id,
        lower_case(changes.field) in ('recordtype', 'recordtypeid', 'record type')
    from changes
    inner join claims on claims.record_id = changes.record_id
    where
        lower_case(changes.field) in ('stage', 'status', 'recordtype', 'recordtypeid', 'record type')
        and changes.event = 'changed'
),
near as (
    select
        claims.claim_id, moves.move_id, moves.moved_at, moves.is_type,
        coalesce(
            moves.actor_id = claims.actor_id and seconds_between(moves.moved_at, claims.occurred_at) between -60 and 60, false
        ) as is_same,
        row_number() over (
            partition by claims.claim_id
            order by
                case
                    when
                        moves.is_type and moves.actor_id = claims.actor_id
                        and seconds_between(moves.moved_at, claims.occurred_at) between -60 and 60
                        then 0
                    else 1
                end nulls last,
                abs(seconds_between(moves.moved_at, claims.occurred_at)) nulls last, moves.moved_at nulls last,
                moves.move_id nulls last
        ) as place
    from claims
    inner join moves on moves.record_id = claims.record_id
)
select
    claim_id,
    case when is_same and is_type then 'fits' when is_same then 'lowers' else 'ruled_out' end as ruling,
    move_id as record_id,
    moved_at as fact_at,
    case
        when is_same and is_type
            then 'The same user gave the record another type in the same minute, which may not offer the value that stood there.'
        when is_same then 'The same user moved the record to another stage or status in the same minute, where a source may be demanded.'
        else 'The stage or status changed next to it was of ' || iso_stamp(moved_at) || ', not at the same save.'
    end as because
from near
where place = 1
