-- duplicate_cleanup: one row a claim of a recreation after an opportunity: was the earlier one closed as a duplicate?
-- reads: claims, opportunities, closings
-- gives: claim_id, ruling, record_id, fact_at, because
-- A duplicate is closed after its twin was made. A close date alone shows no order; a record that nobody touched since then does.
select
    claims.claim_id,
    case
        when
            lower_case(coalesce(opportunities.stage, '')) like '%duplic%'
            or lower_case(coalesce(opportunities.description, '')) like '%duplic%'
            or lower_case(coalesce(opportunities.description, '')) like '%merged into%'
            then 'fits'
        when claims.kind = 'opportunity_recreated' and closings.evidence = 'close_date' and coalesce(opportunities.modified_at >= claims.occurred_at, true) then 'lowers'
        else 'ruled_out'
    end as ruling,
    claims.earlier_evidence_id as record_id,
    claims.earlier_at as fact_at,
    case
        when
            lower_case(coalesce(opportunities.stage, '')) like '%duplic%'
            or lower_case(coalesce(opportunities.description, '')) like '%duplic%'
            or lower_case(coalesce(opportunities.description, '')) like '%merged into%'
            then 'The earlier opportunity says that it was a duplicate.'
        when claims.kind <> 'opportunity_recreated' then 'The earlier opportunity names no duplicate.'
        when claims.kind = 'opportunity_recreated' and closings.evidence = 'close_date' and coalesce(opportunities.modified_at >= claims.occurred_at, true)
            then 'The earlier opportunity has a close date and no stage history, and was modified after the later one was made: which came first is not known.'
        else 'The earlier opportunity was closed first and names no duplicate.'
    end as because
from claims
inner join opportunities on opportunities.opportunity_id = claims.related_id
left join closings on closings.opportunity_id = claims.related_id
where claims.family = 'recreation'
