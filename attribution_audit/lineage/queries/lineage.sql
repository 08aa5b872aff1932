-- lineage: one row a dated hand-off from an earlier record to a later one
-- reads: touchpoints, leads, contacts, accounts, conversions, contact_roles, opportunities, changes, recreations, bypasses, lead_endings
-- gives: earlier_type, earlier_id, later_type, later_id, kind (response, conversion, contact_role, account, owner_change,
--        merge, recreation, bypass), occurred_at, actor_id, evidence (the record that says so)
select
    'Touchpoint' as earlier_type, touchpoint_id as earlier_id, record_type as later_type, record_id as later_id,
    'response' as kind, responded_at as occurred_at, cast(null as string) as actor_id, touchpoint_id as evidence
from touchpoints
union all
select 'Lead', lead_id, 'Opportunity', opportunity_id, 'conversion', converted_at, converted_by_id, evidence_id
from conversions
union all
select 'Lead', lead_id, 'Contact', converted_contact_id, 'conversion', stamp_of(converted_on), null, lead_id
from leads where converted_contact_id is not null
union all
select 'Lead', lead_id, 'Account', converted_account_id, 'conversion', stamp_of(converted_on), null, lead_id
from leads where converted_account_id is not null
union all
select 'Contact', contact_id, 'Account', account_id, 'account', created_at, created_by_id, contact_id
from contacts where account_id is not null
union all
select 'Contact', contact_id, 'Opportunity', opportunity_id, 'contact_role', created_at, created_by_id, contact_role_id
from contact_roles where not coalesce(is_deleted, false) and contact_id is not null
union all
select 'Account', account_id, 'Opportunity', opportunity_id, 'account', created_at, created_by_id, opportunity_id
from opportunities where account_id is not null
union all
select record_type, record_id, record_type, record_id, 'owner_change', changed_at, actor_id, change_id
from changes where field = 'owner' and event = 'changed' and looks_like_id(value_after)
union all
select 'Lead', lead_id, 'Lead', merged_into_id, 'merge', modified_at, modified_by_id, lead_id
from leads where merged_into_id is not null
union all
select 'Contact', contact_id, 'Contact', merged_into_id, 'merge', modified_at, modified_by_id, contact_id
from contacts where merged_into_id is not null
union all
select 'Account', account_id, 'Account', merged_into_id, 'merge', modified_at, modified_by_id, account_id
from accounts where merged_into_id is not null
union all
select 'Opportunity', earlier_id, 'Opportunity', later_id, 'recreation', created_at, created_by_id, close_evidence_id
from recreations
union all
select 'Lead', lead_id, 'Opportunity', opportunity_id, 'bypass', created_at, created_by_id,
    coalesce(end_evidence_id, lead_id)
from bypasses where shared_person_id is not null
