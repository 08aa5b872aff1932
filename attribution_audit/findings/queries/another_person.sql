-- another_person: one row a claim of a recreation in which both sides hold a person: is it another person?
-- reads: claim_matches
-- parameters: sure_millibits (match weight from which two records are surely one)
-- gives: claim_id, ruling, record_id, fact_at, because
-- In a small file a name and a company may weigh much, and still be two colleagues: they never rule it out.
-- A weight alone never clears: what clears is that nothing agrees that tells people apart.
select
    claim_id,
    case
        when how in ('one_record', 'crm') or (how = 'match' and is_one_mailbox) then 'ruled_out'
        when differs_in_person then 'clears'
        when how = 'apart' then 'not_checkable'
        when match_millibits < $sure_millibits or is_name_only then 'lowers'
        else 'ruled_out'
    end as ruling,
    other_id as record_id,
    since_at as fact_at,
    case
        when how = 'match' and differs_in_person
            then said || ' But their mailboxes, telephone numbers and given names all differ.'
        when how = 'match' and is_one_mailbox
            then said || ' One mailbox stands on both under one full name.'
        when how = 'match' and is_name_only
            then said || ' Nothing but the name and the company tells that they are one.'
        else said
    end as because
from claim_matches
where what = 'person'
