-- correction: one row a claim: did whoever made the change put it right again, or anybody within minutes?
-- reads: claims, closings, deal_repairs
-- parameters: correction_minutes
-- gives: claim_id, ruling, record_id, fact_at, because
-- What comes back after the deal was won has paid by then. What somebody else repaired later was lost until then: the repair is shown,
-- and nothing is at stake any more. A lead whose deal the same user gave the category back before the win was as good as put right.
with told as (
    select
        claims.claim_id, not_before is not null as is_compared, actor_id, restored_by_id, occurred_at, restored_at, last_change_id, last_changed_at, restored_change_id,
        seconds_between(occurred_at, restored_at) <= 60 * $correction_minutes as is_prompt,
        coalesce(restored_by_id = actor_id, false) as is_own,
        seconds_between(occurred_at, restored_at) <= 86400 as is_within_a_day,
        coalesce(closings.closed_at > claims.occurred_at and closings.closed_at <= claims.restored_at, false) as is_after_win,
        repaired_at, change_id as repair_id,
        coalesce(repaired_by_id = actor_id, false) as is_own_repair,
        coalesce(closings.closed_at <= repaired_at, false) as is_repaired_after_win
    from claims
    left join deal_repairs on deal_repairs.claim_id = claims.claim_id
    left join closings on closings.opportunity_id = claims.opportunity_id and closings.is_won
    where kind <> 'campaign_unlinked' or not_before is null
)
select
    claim_id,
    case
        when restored_at is null and is_own_repair and not is_repaired_after_win then 'fits'
        when restored_at is null then 'ruled_out'
        when is_prompt or (is_own and is_within_a_day) then 'clears'
        when is_after_win then 'ruled_out'
        when is_own then 'fits'
        else 'ruled_out'
    end as ruling,
    coalesce(restored_change_id, repair_id, last_change_id) as record_id,
    coalesce(restored_at, repaired_at, last_changed_at) as fact_at,
    case
        when restored_at is null and is_compared
            then 'In the later of the two states, of ' || iso_stamp(last_changed_at) || ', its category was not back.'
        when restored_at is null and repaired_at is not null
            then
                'The lead''s source was not brought back; that of its deal was, at ' || iso_stamp(repaired_at)
                || case when is_own_repair then ', by the same user' else ', by another user' end
                || case when is_repaired_after_win then ', after the deal was won.' else '.' end
        when restored_at is null
            then 'The last tracked change of this record''s lead source, at ' || iso_stamp(last_changed_at) || ', did not bring its category back.'
        when is_prompt then 'The category was brought back within minutes, at ' || iso_stamp(restored_at) || '.'
        when is_after_win then 'The category was brought back only after the deal was won, at ' || iso_stamp(restored_at) || '.'
        when is_own then 'The same user brought the category back, at ' || iso_stamp(restored_at) || '.'
        else 'The category was brought back only at ' || iso_stamp(restored_at) || ', by another user.'
    end as because
from told
