-- opportunity_recreated: one row an opportunity under a sales, unknown or blank source, made after one of marketing or a
-- partner with the same people or company was closed without a win
-- reads: recreations
-- gives: columns of a claim
select
    'opportunity_recreated' as kind,
    'Opportunity' as record_type,
    later_id as record_id,
    'Opportunity' as related_type,
    earlier_id as related_id,
    later_id as opportunity_id,
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
    closed_at as earlier_at,
    closed_by_id as earlier_by_id,
    close_evidence_id as earlier_evidence_id,
    cast(gap_days as bigint) as gap_days,
    disposition as how
from recreations
where
    category_before in ('marketing', 'partner')
    and category_after in ('sales', 'unknown')
    and first_category_after not in ('marketing', 'partner')
    and (shared_person_id is not null or category_after = 'sales')
