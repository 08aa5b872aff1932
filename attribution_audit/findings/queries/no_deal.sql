-- no_deal: one row a claim of a contradicted source: did no opportunity come of it?
-- reads: claims
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claim_id,
    case when opportunity_id is null then 'fits' else 'ruled_out' end as ruling,
    record_id,
    occurred_at as fact_at,
    case
        when opportunity_id is null then 'No opportunity came of the lead, so that nobody is paid on it.'
        else 'The opportunity was made on ' || iso_stamp(occurred_at) || '.'
    end as because
from claims
where kind = 'source_contradicted'
