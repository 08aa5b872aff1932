-- frequent_sources: the rows of source_counts with the most mentions
-- reads: source_counts
-- parameters: most_values (rows)
-- gives: the columns of source_counts, and place (1 for the most frequent)
with placed as (
    select
        source_counts.*,
        cast(row_number() over (order by mentions desc nulls last, value nulls last) as bigint) as place
    from source_counts
)
select placed.* from placed where place <= $most_values
