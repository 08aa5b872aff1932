-- copied_from_contact: one row a claim of a recreation: did a contact of the later record bear its source before marketing was there?
-- reads: claims, claim_context, contact_roles, opportunities, contacts, first_sources
-- gives: claim_id, ruling, record_id, fact_at, because
-- A contact made after marketing's first evidence may have been given its source by hand, so it explains nothing.
with contacts_of as (
    select opportunity_id, contact_id from contact_roles where not coalesce(is_deleted, false)
    union
    select opportunity_id, contact_id from opportunities where contact_id is not null
),
bearers as (
    select
        claims.claim_id, contacts.contact_id, contacts.created_at,
        row_number() over (
            partition by claims.claim_id order by contacts.created_at nulls last, contacts.contact_id nulls last
        ) as place
    from claims
    inner join claim_context on claim_context.claim_id = claims.claim_id
    inner join contacts_of on contacts_of.opportunity_id = claims.record_id
    inner join contacts on contacts.contact_id = contacts_of.contact_id
    inner join first_sources
        on first_sources.record_type = 'Contact' and first_sources.record_id = contacts.contact_id
    where
        contacts.created_at < claim_context.first_marketing_at
        and first_sources.first_source <> ''
        and label_key(first_sources.first_source) = label_key(claims.source_after)
)
select
    claims.claim_id,
    case when bearers.claim_id is null then 'ruled_out' else 'fits' end as ruling,
    coalesce(bearers.contact_id, claims.record_id) as record_id,
    coalesce(bearers.created_at, claims.occurred_at) as fact_at,
    case
        when bearers.claim_id is null
            then 'No contact of the later record that was there before marketing''s first evidence bore its source.'
        else 'Contact ' || bearers.contact_id || ' of the later record bore its source from ' || iso_stamp(bearers.created_at)
            || ' on, and the contact''s page gives it to an opportunity.'
    end as because
from claims
left join bearers on bearers.claim_id = claims.claim_id and bearers.place = 1
where claims.family = 'recreation'
