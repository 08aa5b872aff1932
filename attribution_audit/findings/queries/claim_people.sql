-- claim_people: one row a person whom a claim concerns
-- reads: claims, opportunity_people, entities
-- gives: claim_id, person_id
select claims.claim_id, opportunity_people.person_id
from claims
inner join opportunity_people on opportunity_people.opportunity_id = claims.opportunity_id
union
select claims.claim_id, opportunity_people.person_id
from claims
inner join opportunity_people on opportunity_people.opportunity_id = claims.related_id
union
select claims.claim_id, entities.person_id
from claims
inner join entities on entities.record_id = claims.record_id
where entities.person_id is not null
union
select claims.claim_id, entities.person_id
from claims
inner join entities on entities.record_id = claims.related_id
where entities.person_id is not null
