-- repeats: one row an opportunity of a recreated chain that is not the one which counts
-- reads: chains, opportunities, closings
-- gives: record_id
-- Of a chain the last won opportunity counts, else the last; another that was won counts too, since its amount was earned.
with living as (
    select
        chains.record_id, chains.chain_id, chains.place,
        coalesce(closings.is_won, false) as is_won
    from chains
    inner join opportunities on opportunities.opportunity_id = chains.record_id
    left join closings on closings.opportunity_id = chains.record_id
    where not coalesce(opportunities.is_deleted, false)
),
ranked as (
    select
        living.*,
        row_number() over (
            partition by chain_id
            order by case when is_won then 0 else 1 end nulls last, place desc nulls last, record_id nulls last
        ) as rank_in_chain
    from living
)
select record_id from ranked where rank_in_chain > 1 and not is_won
