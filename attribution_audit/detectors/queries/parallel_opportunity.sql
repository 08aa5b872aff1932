-- parallel_opportunity: one row an opportunity under a sales, unknown or blank source, made by hand while one of marketing or a partner
-- with the same person was open, which was then closed without a win, or left
-- reads: parallels, opportunities
-- gives: columns of a claim
-- A first one that says it was a duplicate is what clean-ups leave. One that is still open is left if the second is closed, or if
-- nobody touched it after the second was made.
select
    'parallel_opportunity' as kind,
    'Opportunity' as record_type,
    later_id as record_id,
    'Opportunity' as related_type,
    earlier_id as related_id,
    later_id as opportunity_id,
    parallels.created_by_id as actor_id,
    parallels.created_at as occurred_at,
    source_before,
    category_before,
    source_after,
    category_after,
    'records' as grade,
    '' as act_key,
    shared_person_id as person_id,
    later_id as evidence_id,
    parallels.created_at as last_changed_at,
    later_id as last_change_id,
    parallels.created_by_id as last_actor_id,
    closed_at as earlier_at,
    closed_by_id as earlier_by_id,
    close_evidence_id as earlier_evidence_id,
    cast(gap_days as bigint) as gap_days,
    disposition as how
from parallels
inner join opportunities as firsts on firsts.opportunity_id = parallels.earlier_id
where
    category_before in ('marketing', 'partner')
    and category_after in ('sales', 'unknown')
    and first_category_after not in ('marketing', 'partner')
    and (disposition <> 'open' or later_is_closed or firsts.modified_at <= parallels.created_at)
    and not lower_case(coalesce(firsts.stage, '')) like '%duplic%'
    and not lower_case(coalesce(firsts.description, '')) like '%duplic%'
