-- closed_by_operations: one row a claim of a lead not followed up, or late: was it closed by somebody who is not in sales?
-- reads: claims, lead_endings
-- gives: claim_id, ruling, record_id, fact_at, because
-- Closed before the level had passed there was nothing left to do. Closed later it was closed for sales, perhaps for good reason.
select
    claims.claim_id,
    case
        when lead_endings.lead_id is null or lead_endings.how = 'converted_without_opportunity' then 'ruled_out'
        when claims.kind = 'late_follow_up' and lead_endings.ended_at >= claims.occurred_at then 'ruled_out'
        when claims.how is not null and lead_endings.ended_at >= claims.last_changed_at then 'ruled_out'
        when lead_endings.how = 'disqualified' and lead_endings.ended_at < plus_days(claims.earlier_at, claims.level) then 'clears'
        else 'fits'
    end as ruling,
    case when lead_endings.lead_id is null then claims.earlier_evidence_id else lead_endings.evidence_id end as record_id,
    case when lead_endings.lead_id is null then claims.earlier_at else lead_endings.ended_at end as fact_at,
    case
        when lead_endings.lead_id is null then 'The lead is not closed.'
        when lead_endings.how = 'converted_without_opportunity' then 'The lead was converted.'
        when lead_endings.how = 'found_disqualified' then 'The lead is closed, and the export does not say by whom.'
        else 'The lead was closed on ' || iso_stamp(lead_endings.ended_at) || '.'
    end as because
from claims
left join lead_endings on lead_endings.lead_id = claims.record_id
where claims.kind in ('never_followed_up', 'late_follow_up')
