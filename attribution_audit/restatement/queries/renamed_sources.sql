-- renamed_sources: one row an entry of the picklist that bears another name today: records last changed to the old name show the new one, or
-- records that bore it were changed to the new one, and no record shows the old
-- reads: first_sources, source_changes, leads, opportunities
-- gives: source, renamed_to
-- Renaming an entry writes no history; replacing it by another writes one change a record. Three such records make a name that is gone, and
-- more than half of those that left it within its category; the categories are the same. What lies in the recycle bin keeps the old name.
with placed as (
    select
        record_id, source_after, category_after,
        row_number() over (partition by record_id order by step desc nulls last) as place
    from source_changes
),
told as (
    select placed.source_after as source, first_sources.reported_source as renamed_to, placed.record_id
    from placed
    inner join first_sources on first_sources.record_id = placed.record_id
    where
        placed.place = 1
        and placed.source_after <> first_sources.reported_source
        and placed.category_after = first_sources.reported_category
        and placed.source_after <> ''
        and first_sources.reported_source <> ''
    union all
    select source_before, source_after, record_id
    from source_changes
    where source_before <> '' and source_after <> '' and source_before <> source_after and category_before = category_after
),
apart as (
    select source, renamed_to, count(distinct record_id) as records
    from told
    group by source, renamed_to
),
totals as (
    select source, count(distinct record_id) as records
    from told
    group by source
),
gone as (
    select lead_id as record_id from leads where coalesce(is_deleted, false)
    union all
    select opportunity_id from opportunities where coalesce(is_deleted, false)
),
shown as (
    select distinct first_sources.reported_source as source
    from first_sources
    left join gone on gone.record_id = first_sources.record_id
    where gone.record_id is null
),
ranked as (
    select
        apart.source, apart.renamed_to, apart.records,
        row_number() over (
            partition by apart.source order by apart.records desc nulls last, apart.renamed_to nulls last
        ) as place
    from apart
    left join shown on shown.source = apart.source
    inner join shown as still on still.source = apart.renamed_to
    where shown.source is null
)
select ranked.source, ranked.renamed_to
from ranked
inner join totals on totals.source = ranked.source
where ranked.place = 1 and ranked.records >= 3 and ranked.records * 2 > totals.records
