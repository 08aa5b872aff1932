-- duplicate_cleanup: one row a claim of a recreated opportunity: was the earlier one closed as a duplicate?
-- reads: claims, opportunities
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case
        when
            lower(coalesce(opportunities.stage, '')) like '%duplic%'
            or lower(coalesce(opportunities.description, '')) like '%duplic%'
            or lower(coalesce(opportunities.description, '')) like '%merged into%'
            then 'fits'
        else 'ruled_out'
    end as ruling,
    claims.earlier_evidence_id as record_id,
    claims.earlier_at as fact_at,
    case
        when
            lower(coalesce(opportunities.stage, '')) like '%duplic%'
            or lower(coalesce(opportunities.description, '')) like '%duplic%'
            or lower(coalesce(opportunities.description, '')) like '%merged into%'
            then 'The earlier opportunity says that it was a duplicate.'
        else 'The earlier opportunity was closed first and names no duplicate.'
    end as because
from claims
inner join opportunities on opportunities.opportunity_id = claims.related_id
where claims.kind = 'opportunity_recreated'
