-- relabelling: one row a claim: is it only another label for the same category?
-- reads: claims
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claim_id,
    case when category_before = category_after then 'clears' else 'ruled_out' end as ruling,
    last_change_id as record_id,
    last_changed_at as fact_at,
    'The policy puts the source before under ' || category_before || ' and the one after under ' || category_after || '.' as because
from claims
