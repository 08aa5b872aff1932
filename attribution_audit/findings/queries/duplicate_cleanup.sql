-- duplicate_cleanup: one row a claim of a recreation: was the earlier record closed as a duplicate?
-- reads: claims, opportunities, leads, closings
-- gives: claim_id, ruling, record_id, fact_at, because
-- A duplicate is closed after its twin was made. A close date alone shows no order; a record that nobody touched since then does.
-- Reasons are free text, in the language of whoever closed it: stage, name and description of an opportunity, status of a lead.
with said as (
    select
        claims.claim_id,
        lower_case(
            coalesce(opportunities.stage, '') || ' ' || coalesce(opportunities.name, '') || ' '
            || coalesce(opportunities.description, '') || ' ' || coalesce(leads.status, '')
        ) as words,
        claims.kind = 'opportunity_recreated'
        and coalesce(closings.evidence = 'close_date', false)
        and coalesce(opportunities.modified_at >= claims.occurred_at, true) as is_unordered
    from claims
    left join opportunities on claims.related_type = 'Opportunity' and opportunities.opportunity_id = claims.related_id
    left join leads on claims.related_type = 'Lead' and leads.lead_id = claims.related_id
    left join closings on closings.opportunity_id = opportunities.opportunity_id
    where claims.family = 'recreation' and (opportunities.opportunity_id is not null or leads.lead_id is not null)
),
judged as (
    select
        said.*,
        words like '%duplic%' or words like '%dublic%' or words like '%dublette%' or words like '%doublon%'
        or words like '%doppelt%' or words like '%double entry%' or words like '%entered twice%'
        or words like '%merged into%' or words like '%merged with%' or words like '%admin removed%' as names_one
    from said
)
select
    claims.claim_id,
    case when judged.names_one then 'fits' when judged.is_unordered then 'lowers' else 'ruled_out' end as ruling,
    claims.earlier_evidence_id as record_id,
    claims.earlier_at as fact_at,
    case
        when judged.names_one then 'The earlier record says that it was a duplicate.'
        when judged.is_unordered
            then 'The earlier opportunity has a close date and no stage history, and was modified after the later one was made: which came first is not known.'
        when claims.kind = 'opportunity_recreated' then 'The earlier opportunity was closed first and names no duplicate.'
        else 'The earlier record names no duplicate.'
    end as because
from claims
inner join judged on judged.claim_id = claims.claim_id
