-- claim_ends: one row a record by which a claim takes somebody or something for the same: the person of a recreation and
-- its company, on the earlier side and on the later, and the person behind the response that earned the source, held against the later
-- side or the record that lost its source
-- reads: claims, claim_context, touchpoints, opportunity_records, opportunities, entities, leads, contacts, accounts,
--     deletions, mail_domains
-- gives: claim_id, what (person, company, response: the responding record is its earlier side), is_later, record_type,
--        record_id, since_at (when it came to stand there), made_at, first_name, last_name, email, phone, mobile_phone, city, website,
--        domain (the most frequent company domain among the mailboxes of an account)
-- Of a lost source only the responding record and the record itself are held against each other, and nothing where these are one. A
-- lead's city is a person's and no site of a company. An account that the export lacks is still one id.
with sides as (
    select claim_id, family, person_id, related_id as opportunity_id, false as is_later
    from claims
    where family = 'recreation' and related_type = 'Opportunity'
    union all
    select claim_id, family, person_id, record_id, true
    from claims
    where record_type = 'Opportunity' and family in ('recreation', 'lost_source')
),
lead_sides as (
    select claims.claim_id, claims.family, false as is_later, leads.lead_id, leads.created_at, leads.converted_account_id, leads.converted_on
    from claims
    left join deletions on deletions.record_id = claims.related_id and deletions.how = 'traced'
    inner join leads on leads.lead_id = coalesce(deletions.lead_id, claims.related_id)
    where claims.family = 'recreation'
    union all
    select claims.claim_id, claims.family, true, leads.lead_id, leads.created_at, null, null
    from claims
    inner join leads on leads.lead_id = claims.record_id
    where claims.family in ('recreation', 'lost_source') and claims.record_type = 'Lead'
),
people as (
    select
        sides.claim_id, sides.is_later, opportunity_records.record_type, opportunity_records.record_id,
        entities.person_id, min(opportunity_records.since_at) as since_at
    from sides
    inner join opportunity_records on opportunity_records.opportunity_id = sides.opportunity_id
    inner join entities
        on entities.record_type = opportunity_records.record_type and entities.record_id = opportunity_records.record_id
    group by
        sides.claim_id, sides.is_later, opportunity_records.record_type, opportunity_records.record_id, entities.person_id
    union all
    select lead_sides.claim_id, lead_sides.is_later, 'Lead', lead_sides.lead_id, entities.person_id, lead_sides.created_at
    from lead_sides
    inner join entities on entities.record_type = 'Lead' and entities.record_id = lead_sides.lead_id
    union all
    select claims.claim_id, true, 'Contact', contacts.contact_id, entities.person_id, contacts.created_at
    from claims
    inner join contacts on contacts.contact_id = claims.record_id
    inner join entities on entities.record_type = 'Contact' and entities.record_id = contacts.contact_id
    where claims.family = 'lost_source' and claims.record_type = 'Contact'
),
responses as (
    select distinct
        claims.claim_id, touchpoints.record_type, touchpoints.record_id, touchpoints.person_id, touchpoints.responded_at
    from claims
    inner join claim_context on claim_context.claim_id = claims.claim_id
    inner join touchpoints
        on touchpoints.touchpoint_id = case
            when claims.kind = 'source_contradicted' then claims.related_id
            else claim_context.first_marketing_id
        end
    where
        claims.family = 'recreation'
        or claims.kind = 'source_contradicted'
        or (claims.family = 'lost_source' and touchpoints.record_id <> claims.record_id)
),
ends as (
    select people.claim_id, 'person' as what, people.is_later, people.record_type, people.record_id, people.since_at
    from people
    inner join claims on claims.claim_id = people.claim_id and claims.person_id = people.person_id
    where claims.family = 'recreation'
    union all
    select sides.claim_id, 'company', sides.is_later, 'Account', opportunities.account_id, opportunities.created_at
    from sides
    inner join opportunities on opportunities.opportunity_id = sides.opportunity_id
    where sides.family = 'recreation' and opportunities.account_id is not null
    union all
    select sides.claim_id, 'company', sides.is_later, 'Account', contacts.account_id, people.since_at
    from sides
    inner join opportunities on opportunities.opportunity_id = sides.opportunity_id
    inner join people
        on
            people.claim_id = sides.claim_id and people.is_later = sides.is_later and people.person_id = sides.person_id
            and people.record_type = 'Contact'
    inner join contacts on contacts.contact_id = people.record_id
    where sides.family = 'recreation' and opportunities.account_id is null and contacts.account_id is not null
    union all
    select claim_id, 'company', is_later, 'Lead', lead_id, created_at
    from lead_sides
    where family = 'recreation'
    union all
    select claim_id, 'company', is_later, 'Account', converted_account_id, stamp_of(converted_on)
    from lead_sides
    where family = 'recreation' and converted_account_id is not null
    union all
    select claim_id, 'response', false, record_type, record_id, responded_at from responses
    union all
    select people.claim_id, 'response', true, people.record_type, people.record_id, people.since_at
    from people
    inner join responses on responses.claim_id = people.claim_id and responses.person_id = people.person_id
),
once as (
    select claim_id, what, is_later, record_type, record_id, min(since_at) as since_at
    from ends
    group by claim_id, what, is_later, record_type, record_id
)
select
    once.claim_id, once.what, once.is_later, once.record_type, once.record_id, once.since_at,
    coalesce(leads.created_at, contacts.created_at, accounts.created_at) as made_at,
    coalesce(leads.first_name, contacts.first_name) as first_name,
    coalesce(leads.last_name, contacts.last_name) as last_name,
    coalesce(leads.email, contacts.email) as email,
    coalesce(leads.phone, contacts.phone) as phone,
    coalesce(leads.mobile_phone, contacts.mobile_phone) as mobile_phone,
    accounts.city,
    coalesce(leads.website, accounts.website) as website,
    mail_domains.domain
from once
left join leads on once.record_type = 'Lead' and leads.lead_id = once.record_id
left join contacts on once.record_type = 'Contact' and contacts.contact_id = once.record_id
left join accounts on once.record_type = 'Account' and accounts.account_id = once.record_id
left join mail_domains on mail_domains.account_id = accounts.account_id and mail_domains.place = 1
