-- claim_links: one row a link inside a person or company by which a claim takes two records for one
-- reads: claim_ends, entities, links, leads, contacts, accounts
-- gives: kind (person, company), one_type, one_id, other_type, other_id, match_weight (bits), match_probability, reason,
--        is_crms (the CRM itself says so: a conversion, a merge)
-- A contact that hangs on its account leads nowhere else, and is left out.
with concerned as (
    select distinct
        case when claim_ends.what = 'company' then 'company' else 'person' end as kind,
        case when claim_ends.what = 'company' then entities.company_id else entities.person_id end as entity_id
    from claim_ends
    inner join entities on entities.record_type = claim_ends.record_type and entities.record_id = claim_ends.record_id
),
members as (
    select concerned.kind, entities.record_type, entities.record_id
    from concerned
    inner join entities on concerned.kind = 'person' and entities.person_id = concerned.entity_id
    union all
    select concerned.kind, entities.record_type, entities.record_id
    from concerned
    inner join entities on concerned.kind = 'company' and entities.company_id = concerned.entity_id
),
said as (
    select lead_id as one_id, converted_contact_id as other_id from leads
    union all
    select lead_id, converted_account_id from leads
    union all
    select lead_id, merged_into_id from leads
    union all
    select contact_id, merged_into_id from contacts
    union all
    select contact_id, account_id from contacts
    union all
    select account_id, merged_into_id from accounts
),
said_pairs as (
    select distinct least(one_id, other_id) as one_id, greatest(one_id, other_id) as other_id
    from said
    where one_id is not null and other_id is not null
)
select
    links.kind, links.record_type as one_type, links.record_id as one_id, links.other_type, links.other_id,
    links.match_weight, links.match_probability, links.reason, said_pairs.one_id is not null as is_crms
from links
inner join members
    on members.kind = links.kind and members.record_type = links.record_type and members.record_id = links.record_id
left join said_pairs
    on
        said_pairs.one_id = least(links.record_id, links.other_id)
        and said_pairs.other_id = greatest(links.record_id, links.other_id)
where not (links.kind = 'company' and links.record_type = 'Contact' and said_pairs.one_id is not null)
