-- links: one row a pair of records that is one person or company; a lead stands before a contact, a contact before an
--     account, of one type the earlier before the later
-- reads: person_links, company_links, contacts, accounts
-- parameters: account_millibits (match weight of a contact's account, in millibits), account_probability_millionths
-- gives: record_type, record_id, other_type, other_id, kind, match_weight (bits), match_probability, reason
with found as (
    select p.*, 'person' as kind
    from person_links p
    union all
    select c.*, 'company' as kind
    from company_links c
),

turned as (
    select
        f.*,
        case
            when f.one_type = f.other_type then false
            when f.one_type = 'Account' then true
            else f.other_type = 'Lead'
        end as is_turned
    from found f
)

select
    case when is_turned then other_type else one_type end as record_type,
    case when is_turned then other_id else one_id end as record_id,
    case when is_turned then one_type else other_type end as other_type,
    case when is_turned then one_id else other_id end as other_id,
    kind,
    match_weight,
    match_probability,
    reason
from turned
union all
select
    'Contact' as record_type,
    c.contact_id as record_id,
    'Account' as other_type,
    a.account_id as other_id,
    'company' as kind,
    cast($account_millibits as double) / 1000 as match_weight,
    cast($account_probability_millionths as double) / 1000000 as match_probability,
    'contact of this account' as reason
from contacts c
join accounts a on a.account_id = c.account_id
