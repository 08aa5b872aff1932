-- first_value: one row a claim: does the change bring back the category that the record was made with?
-- reads: claims, first_sources, source_changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- Whoever brings back marketing's own source claims nothing.
select
    claims.claim_id,
    case
        when first_sources.first_category <> claims.category_after then 'ruled_out'
        when claims.kind = 'source_claimed' then 'clears'
        else 'fits'
    end as ruling,
    coalesce(source_changes.change_id, claims.evidence_id) as record_id,
    coalesce(source_changes.changed_at, claims.occurred_at) as fact_at,
    'The first lead source of the record that is known is ' ||
    case when first_sources.first_source = '' then 'blank' else '''' || first_sources.first_source || '''' end
    || ' (' || first_sources.first_category || ').' as because
from claims
inner join first_sources
    on first_sources.record_type = claims.record_type and first_sources.record_id = claims.record_id
left join source_changes on source_changes.record_id = claims.record_id and source_changes.step = 1
where first_sources.first_source is not null and first_sources.first_category is not null
