-- source_counts: one row a lead-source value that a record bears or a change names, '' for the blank
-- reads: leads, contacts, accounts, opportunities, changes, drafted_parts
-- parameters: none
-- gives: value, leads, contacts, accounts, opportunities, changes, of_known_makers, by_integration, by_sales (records
-- by who made them, as far as the draft has a part for the user), mentions (records and changes together)
with held as (
    select reported_source as value, 'Lead' as record_type, created_by_id as maker_id from leads
    union all
    select reported_source as value, 'Contact' as record_type, created_by_id as maker_id from contacts
    union all
    select reported_source as value, 'Account' as record_type, created_by_id as maker_id from accounts
    union all
    select reported_source as value, 'Opportunity' as record_type, created_by_id as maker_id from opportunities
    union all
    select value_before as value, 'Change' as record_type, cast(null as string) as maker_id
    from changes where field = 'lead_source'
    union all
    select value_after as value, 'Change' as record_type, cast(null as string) as maker_id
    from changes where field = 'lead_source'
)
select
    held.value as value,
    cast(sum(case when held.record_type = 'Lead' then 1 else 0 end) as bigint) as leads,
    cast(sum(case when held.record_type = 'Contact' then 1 else 0 end) as bigint) as contacts,
    cast(sum(case when held.record_type = 'Account' then 1 else 0 end) as bigint) as accounts,
    cast(sum(case when held.record_type = 'Opportunity' then 1 else 0 end) as bigint) as opportunities,
    cast(sum(case when held.record_type = 'Change' then 1 else 0 end) as bigint) as changes,
    cast(sum(case when held.maker_id is not null then 1 else 0 end) as bigint) as of_known_makers,
    cast(sum(case when drafted_parts.part = 'integration' then 1 else 0 end) as bigint) as by_integration,
    cast(sum(case when drafted_parts.part = 'sales' then 1 else 0 end) as bigint) as by_sales,
    count(*) as mentions
from held
left join drafted_parts on drafted_parts.user_id = held.maker_id
where held.value is not null
group by held.value
