-- snapshot_overlap: one record type that two exports have in common
-- reads: earlier_records, leads, contacts, opportunities, changes
-- parameters: none
-- gives: record_type, records (in both), filled_before and filled_now (those of them with a lead source),
--        comparable (those of which both exports have the field), renamed, undated
with now as (
    select 'Lead' as record_type, lead_id as record_id, reported_source from leads
    union all
    select 'Contact', contact_id, reported_source from contacts
    union all
    select 'Opportunity', opportunity_id, reported_source from opportunities
),
apart as (
    select
        record_type,
        cast(sum(case when event = 'renamed' then 1 else 0 end) as bigint) as renamed,
        cast(sum(case when event = 'undated' then 1 else 0 end) as bigint) as undated
    from changes
    where event in ('renamed', 'undated')
    group by record_type
)
select
    common.record_type, common.records, common.filled_before, common.filled_now, common.comparable,
    coalesce(apart.renamed, 0) as renamed, coalesce(apart.undated, 0) as undated
from (
    select
        now.record_type,
        count(*) as records,
        cast(sum(case when earlier.reported_source <> '' then 1 else 0 end) as bigint) as filled_before,
        cast(sum(case when now.reported_source <> '' then 1 else 0 end) as bigint) as filled_now,
        cast(
            sum(case when earlier.reported_source is not null and now.reported_source is not null then 1 else 0 end)
            as bigint
        ) as comparable
    from now
    inner join earlier_records as earlier
        on earlier.record_type = now.record_type and earlier.record_id = now.record_id
    group by now.record_type
) as common
left join apart on apart.record_type = common.record_type
