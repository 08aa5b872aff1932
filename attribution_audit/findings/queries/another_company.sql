-- another_company: one row a claim of a recreation whose companies are known on both sides: is it another company?
-- reads: claims, claim_matches
-- parameters: sure_millibits (match weight from which two records are surely one)
-- gives: claim_id, ruling, record_id, fact_at, because
-- Other sites in other towns are facts. They clear where the person has a mailbox of each, or where no person stands in both;
-- a person with one mailbox may work for a group, or for an agency.
with judged as (
    select
        companies.*,
        companies.how = 'apart' or companies.match_millibits < $sure_millibits as is_unsure,
        claims.person_id is null as shares_no_person,
        coalesce(people.differs_in_employer, false) as is_elsewhere
    from claim_matches as companies
    inner join claims on claims.claim_id = companies.claim_id
    left join claim_matches as people on people.claim_id = companies.claim_id and people.what = 'person'
    where companies.what = 'company'
)
select
    claim_id,
    case
        when how in ('one_record', 'crm') then 'ruled_out'
        when differs_in_site and is_unsure and (is_elsewhere or shares_no_person) then 'clears'
        when differs_in_site then 'fits'
        when how = 'apart' and not differs_in_part and one_domain is null then 'not_checkable'
        when how = 'match' and one_domain is not null then 'ruled_out'
        when is_unsure then 'lowers'
        else 'ruled_out'
    end as ruling,
    other_id as record_id,
    since_at as fact_at,
    case
        when how in ('one_record', 'crm') then said
        when differs_in_site and is_unsure and is_elsewhere
            then said || ' Their websites and their towns differ, and so do the domains of the person''s mailboxes.'
        when differs_in_site then said || ' Their websites and their towns differ.'
        when one_domain is not null then said || ' Domain ' || one_domain || ' stands on both sides.'
        when how = 'apart' and differs_in_part then said || ' Their websites or their towns differ.'
        else said
    end as because
from judged
