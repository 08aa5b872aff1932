-- first_sources: one row a lead, contact or opportunity: the source it was made with, as far as tracked changes tell
-- reads: leads, contacts, opportunities, source_changes, source_values
-- gives: record_type, record_id, first_source, first_category, reported_source, reported_category, original_source,
--        original_category (of a field of the company's own that keeps the first source, null without one)
with records as (
    select 'Lead' as record_type, lead_id as record_id, reported_source, original_source from leads
    union all
    select 'Contact', contact_id, reported_source, original_source from contacts
    union all
    select 'Opportunity', opportunity_id, reported_source, original_source from opportunities
)
select
    records.record_type,
    records.record_id,
    coalesce(source_changes.source_before, records.reported_source) as first_source,
    coalesce(source_changes.category_before, source_values.category) as first_category,
    records.reported_source,
    source_values.category as reported_category,
    records.original_source,
    original_values.category as original_category
from records
left join source_changes on source_changes.record_id = records.record_id and source_changes.step = 1
left join source_values on source_values.label = records.reported_source
left join source_values as original_values on original_values.label = records.original_source
