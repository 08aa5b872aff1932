-- snapshot_overlap: one record type that two exports have in common
-- reads: earlier_records, leads, contacts, opportunities, changes
-- parameters: none
-- gives: record_type, records (in both), filled_before and filled_now (those of them with a lead source), renamed
with now as (
    select 'Lead' as record_type, lead_id as record_id, reported_source from leads
    union all
    select 'Contact', contact_id, reported_source from contacts
    union all
    select 'Opportunity', opportunity_id, reported_source from opportunities
),
renamed as (
    select record_type, count(*) as renamed
    from changes
    where event = 'renamed'
    group by record_type
)
select
    common.record_type, common.records, common.filled_before, common.filled_now, coalesce(renamed.renamed, 0) as renamed
from (
    select
        now.record_type,
        count(*) as records,
        sum(case when earlier.reported_source <> '' then 1 else 0 end) as filled_before,
        sum(case when now.reported_source <> '' then 1 else 0 end) as filled_now
    from now
    inner join earlier_records as earlier
        on earlier.record_type = now.record_type and earlier.record_id = now.record_id
    group by now.record_type
) as common
left join renamed on renamed.record_type = common.record_type
