-- whose_response: one row a claim of a contradicted opportunity: is it unsure whose response it is?
-- reads: claims, claim_matches
-- parameters: sure_millibits (match weight from which two records are surely one)
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case
        when claim_matches.how in ('one_record', 'crm') or (claim_matches.how = 'match' and claim_matches.is_one_mailbox) then 'ruled_out'
        when claim_matches.differs_in_person then 'clears'
        when claim_matches.how = 'apart' then 'not_checkable'
        when claim_matches.match_millibits < $sure_millibits then 'lowers'
        else 'ruled_out'
    end as ruling,
    claim_matches.other_id as record_id,
    claim_matches.since_at as fact_at,
    claim_matches.said as because
from claims
inner join claim_matches on claim_matches.claim_id = claims.claim_id and claim_matches.what = 'response'
where claims.kind = 'source_contradicted'
