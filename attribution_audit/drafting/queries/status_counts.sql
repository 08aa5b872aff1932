-- status_counts: one row a lead status
-- reads: leads, changes
-- parameters: none
-- gives: value, records, converted, mentions (in the history)
with stood as (
    select status as value, is_converted, 1 as is_record from leads
    union all
    select value_before as value, cast(null as boolean) as is_converted, 0 as is_record
    from changes where record_type = 'Lead' and field = 'status'
    union all
    select value_after as value, cast(null as boolean) as is_converted, 0 as is_record
    from changes where record_type = 'Lead' and field = 'status'
)
select
    value,
    cast(sum(is_record) as bigint) as records,
    cast(sum(case when is_converted then 1 else 0 end) as bigint) as converted,
    cast(sum(1 - is_record) as bigint) as mentions
from stood
where value is not null and value <> ''
group by value
