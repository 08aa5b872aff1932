-- copied_from_contact: one row a claim of a recreation whose later record names a contact: did it bear its source before marketing was there?
-- reads: claims, claim_context, contact_roles, opportunities, contacts, first_sources
-- gives: claim_id, ruling, record_id, fact_at, because
-- A contact made after marketing's first evidence may have been given its source by hand, so it explains nothing.
with contacts_of as (
    select opportunity_id, contact_id from contact_roles where not coalesce(is_deleted, false)
    union
    select opportunity_id, contact_id from opportunities where contact_id is not null
),
told as (
    select
        claims.claim_id, contacts.contact_id, contacts.created_at, first_sources.first_source,
        coalesce(
            contacts.created_at < claim_context.first_marketing_at
            and first_sources.first_source <> ''
            and label_key(first_sources.first_source) = label_key(claims.source_after),
            false
        ) as is_bearer
    from claims
    inner join claim_context on claim_context.claim_id = claims.claim_id
    inner join contacts_of on contacts_of.opportunity_id = claims.record_id
    inner join contacts on contacts.contact_id = contacts_of.contact_id and contacts.created_at is not null
    left join first_sources
        on first_sources.record_type = 'Contact' and first_sources.record_id = contacts.contact_id
    where claims.family = 'recreation'
),
shown as (
    select
        told.*,
        row_number() over (
            partition by claim_id
            order by case when is_bearer then 0 else 1 end nulls last, created_at nulls last, contact_id nulls last
        ) as place
    from told
)
select
    claim_id,
    case when is_bearer then 'fits' else 'ruled_out' end as ruling,
    contact_id as record_id,
    created_at as fact_at,
    case
        when is_bearer
            then 'Contact ' || contact_id || ' of the later record bore its source from ' || iso_stamp(created_at)
            || ' on, and the contact''s page gives it to an opportunity.'
        else 'The oldest contact of the later record, ' || contact_id || ', was made on ' || iso_stamp(created_at) ||
            case
                when coalesce(first_source, '') = '' then ' without a source.'
                else ' under ''' || first_source || '''; none there bore the later record''s source before marketing''s first evidence.'
            end
    end as because
from shown
where place = 1
