-- renamed_sources: one row an entry of the picklist that bears another name today: records last changed to the old name show the new one, and
-- no record shows the old
-- reads: first_sources, source_changes, source_values
-- gives: source, renamed_to
-- Renaming an entry writes no history. Three such records make a name that is gone; the categories are the same.
with placed as (
    select
        record_id, source_after, category_after,
        row_number() over (partition by record_id order by step desc nulls last) as place
    from source_changes
),
apart as (
    select placed.source_after as source, first_sources.reported_source as renamed_to, count(*) as records
    from placed
    inner join first_sources on first_sources.record_id = placed.record_id
    where
        placed.place = 1
        and placed.source_after <> first_sources.reported_source
        and placed.category_after = first_sources.reported_category
        and placed.source_after <> ''
    group by placed.source_after, first_sources.reported_source
),
shown as (
    select distinct reported_source as source from first_sources
),
ranked as (
    select
        apart.source, apart.renamed_to, apart.records,
        row_number() over (
            partition by apart.source order by apart.records desc nulls last, apart.renamed_to nulls last
        ) as place
    from apart
    left join shown on shown.source = apart.source
    where shown.source is null
)
select source, renamed_to from ranked where place = 1 and records >= 3
