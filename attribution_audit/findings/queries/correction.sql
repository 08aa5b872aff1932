-- correction: one row a claim: was the value put right again, by the same user within minutes or before anything was paid on it?
-- reads: claims, deals, closings
-- parameters: correction_minutes
-- gives: claim_id, ruling, record_id, at, because
select
    claims.claim_id,
    case
        when claims.restored_at is null then 'ruled_out'
        when seconds_between(claims.occurred_at, claims.restored_at) <= 60 * $correction_minutes then 'clears'
        when
            closings.is_won
            and closings.closed_at >= claims.occurred_at
            and closings.closed_at <= claims.restored_at
            then 'lowers'
        else 'clears'
    end as ruling,
    claims.last_change_id as record_id,
    claims.last_changed_at as at,
    case
        when claims.restored_at is null
            then 'The last tracked change of the lead source, at ' || iso_stamp(claims.last_changed_at) || ', did not bring its category back.'
        when seconds_between(claims.occurred_at, claims.restored_at) <= 60 * $correction_minutes
            then 'The category was brought back within minutes, at ' || iso_stamp(claims.restored_at) || '.'
        else 'The category was brought back at ' || iso_stamp(claims.restored_at) || '.'
    end as because
from claims
left join closings on closings.opportunity_id = claims.opportunity_id
