-- unlisted_labels: one row a lead-source value that no list of the policy names
-- reads: leads, contacts, opportunities, source_values
-- gives: label, records (leads, contacts and opportunities that bear it), labels (how many such values there are),
--        all_records (that bear one of them), place (1 for the most frequent)
with borne as (
    select reported_source as label from leads where not coalesce(is_deleted, false)
    union all
    select reported_source from contacts where not coalesce(is_deleted, false)
    union all
    select reported_source from opportunities where not coalesce(is_deleted, false)
),
counted as (
    select borne.label, count(*) as records
    from borne
    inner join source_values on source_values.label = borne.label and source_values.category = 'unlisted'
    group by borne.label
),
totals as (
    select count(*) as labels, cast(sum(records) as bigint) as all_records from counted
),
placed as (
    select
        label, records,
        cast(row_number() over (order by records desc nulls last, label nulls last) as bigint) as place
    from counted
)
select placed.label, placed.records, totals.labels, totals.all_records, placed.place
from placed
cross join totals
where placed.place <= 5
