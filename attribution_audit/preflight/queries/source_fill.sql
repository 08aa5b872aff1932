-- source_fill: one row a record type and month of creation (UTC): how many records, and how many of them without a lead source
-- reads: leads, contacts, opportunities
-- gives: record_type, month (YYYY-MM), records, blank
-- Deleted records are left out. Where the export has no such column, every record counts as blank.
with records as (
    select 'Lead' as record_type, created_at, reported_source, is_deleted from leads
    union all
    select 'Contact', created_at, reported_source, is_deleted from contacts
    union all
    select 'Opportunity', created_at, reported_source, is_deleted from opportunities
)
select
    record_type,
    substr(iso_stamp(created_at), 1, 7) as month,
    count(*) as records,
    cast(sum(case when coalesce(reported_source, '') = '' then 1 else 0 end) as bigint) as blank
from records
where created_at is not null and not coalesce(is_deleted, false)
group by record_type, substr(iso_stamp(created_at), 1, 7)
