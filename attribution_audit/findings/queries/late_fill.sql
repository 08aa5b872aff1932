-- late_fill: one row a claim of a recreation: was the later record made without a source, which was filled in afterwards?
-- reads: claims, source_changes
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case when source_changes.change_id is null then 'ruled_out' else 'fits' end as ruling,
    coalesce(source_changes.change_id, claims.record_id) as record_id,
    coalesce(source_changes.changed_at, claims.occurred_at) as fact_at,
    case
        when source_changes.change_id is null then 'The later record bears the source that it was made with.'
        else 'The later record was made without a source; it was filled in on ' || iso_stamp(source_changes.changed_at) || '.'
    end as because
from claims
left join source_changes
    on source_changes.record_id = claims.record_id and source_changes.step = 1 and source_changes.source_before = ''
where claims.kind in ('opportunity_recreated', 'conversion_bypassed')
