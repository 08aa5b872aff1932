-- other_people: one row a claim of a recreation or of a contradicted opportunity: is it business with other people of the same company?
-- reads: claims, opportunity_people
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case when claims.person_id is null or not opportunity_people.is_founding then 'fits' else 'ruled_out' end as ruling,
    coalesce(opportunity_people.via_id, claims.record_id) as record_id,
    coalesce(opportunity_people.since_at, claims.occurred_at) as fact_at,
    case
        when claims.person_id is null then 'The two share the company and, as far as the export shows, no person.'
        when not opportunity_people.is_founding
            then 'The person who stands in both joined the later opportunity only on ' || iso_stamp(opportunity_people.since_at) || ', after others.'
        else 'The same person stands in both (' || opportunity_people.via_id || ').'
    end as because
from claims
left join opportunity_people
    on opportunity_people.opportunity_id = claims.record_id and opportunity_people.person_id = claims.person_id
where claims.family = 'recreation' or (claims.kind = 'source_contradicted' and claims.record_type = 'Opportunity')
