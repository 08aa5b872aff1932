-- deal_repairs: one row a claim on a lead whose deal was later given a lead source of the category that the lead had lost
-- reads: claims, source_changes
-- gives: claim_id, change_id, repaired_at, repaired_by_id, source_after
-- The first such change of the deal's own source after the lead's left its category: what somebody did for marketing on the deal is told
-- with what was done to the lead.
with repairs as (
    select
        claims.claim_id, source_changes.change_id, source_changes.changed_at as repaired_at,
        source_changes.actor_id as repaired_by_id, source_changes.source_after,
        row_number() over (
            partition by claims.claim_id order by source_changes.step nulls last, source_changes.change_id nulls last
        ) as place
    from claims
    inner join source_changes
        on source_changes.record_type = 'Opportunity' and source_changes.record_id = claims.opportunity_id
    where
        claims.kind in ('source_blanked', 'source_overwritten')
        and claims.record_type = 'Lead'
        and source_changes.changed_at > claims.occurred_at
        and source_changes.category_after = claims.category_before
        and source_changes.category_before <> claims.category_before
)
select claim_id, change_id, repaired_at, repaired_by_id, source_after
from repairs
where place = 1
