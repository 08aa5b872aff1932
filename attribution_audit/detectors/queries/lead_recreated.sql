-- lead_recreated: one row a lead that somebody in sales entered under a sales, unknown or blank source for the person of one of marketing
-- or a partner that was disqualified, left, or converted without an opportunity
-- reads: lead_successors
-- gives: columns of a claim
select
    'lead_recreated' as kind,
    'Lead' as record_type,
    later_id as record_id,
    'Lead' as related_type,
    earlier_id as related_id,
    opportunity_id,
    created_by_id as actor_id,
    created_at as occurred_at,
    source_before,
    category_before,
    source_after,
    category_after,
    'records' as grade,
    '' as act_key,
    shared_person_id as person_id,
    later_id as evidence_id,
    created_at as last_changed_at,
    later_id as last_change_id,
    created_by_id as last_actor_id,
    coalesce(ended_at, lead_created_at) as earlier_at,
    ended_by_id as earlier_by_id,
    coalesce(end_evidence_id, earlier_id) as earlier_evidence_id,
    cast(gap_days as bigint) as gap_days,
    how
from lead_successors
where
    category_before in ('marketing', 'partner')
    and category_after in ('sales', 'unknown')
    and first_category_after not in ('marketing', 'partner')
