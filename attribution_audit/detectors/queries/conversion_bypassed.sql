-- conversion_bypassed: one row an opportunity made by hand under a sales source for the person or company of a lead of
-- marketing or a partner that never became an opportunity
-- reads: bypasses
-- gives: columns of a claim
select
    'conversion_bypassed' as kind,
    'Opportunity' as record_type,
    opportunity_id as record_id,
    'Lead' as related_type,
    lead_id as related_id,
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
    opportunity_id as evidence_id,
    created_at as last_changed_at,
    opportunity_id as last_change_id,
    created_by_id as last_actor_id,
    coalesce(ended_at, lead_created_at) as earlier_at,
    ended_by_id as earlier_by_id,
    coalesce(end_evidence_id, lead_id) as earlier_evidence_id,
    cast(gap_days as bigint) as gap_days,
    how
from bypasses
where category_before in ('marketing', 'partner') and category_after = 'sales'
