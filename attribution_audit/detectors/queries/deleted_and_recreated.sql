-- deleted_and_recreated: one row an opportunity or lead under a sales, unknown or blank source, made for the person of one of
-- marketing or a partner that was deleted
-- reads: replacements
-- gives: columns of a claim
-- Where another record of the person under such a source was there and stayed, the deleted one was its duplicate: nothing is lost by it.
-- Nobody knows when a record went that only the earlier export holds: not_before says when that was taken.
select
    'deleted_and_recreated' as kind,
    later_type as record_type,
    later_id as record_id,
    earlier_type as related_type,
    earlier_id as related_id,
    opportunity_id,
    created_by_id as actor_id,
    created_at as occurred_at,
    source_before,
    category_before,
    source_after,
    category_after,
    grade,
    '' as act_key,
    shared_person_id as person_id,
    later_id as evidence_id,
    created_at as last_changed_at,
    later_id as last_change_id,
    created_by_id as last_actor_id,
    removed_at as earlier_at,
    removed_by_id as earlier_by_id,
    evidence_id as earlier_evidence_id,
    cast(gap_days as bigint) as gap_days,
    how
from replacements
where
    category_before in ('marketing', 'partner')
    and category_after in ('sales', 'unknown')
    and first_category_after not in ('marketing', 'partner')
    and not has_twin
