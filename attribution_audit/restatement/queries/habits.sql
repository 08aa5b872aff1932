-- habits: one row a type of opportunities (empty: without a type): the source that those made by hand, without a response before, mostly bear
-- reads: made_by_hand, opportunities, opportunity_touchpoints, first_sources
-- gives: opportunity_type, source, category, is_one (the type has a source of its
--        own: two thirds of the category name it, and of all types together most name another)
-- A deal that sales made and left blank came the way in which the others of its type came, where at least ten of them say how, and four
-- fifths of those name one category.
with said as (
    select
        coalesce(opportunities.opportunity_type, '') as opportunity_type,
        first_sources.first_source as source,
        first_sources.first_category as category
    from made_by_hand
    inner join opportunities on opportunities.opportunity_id = made_by_hand.opportunity_id
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = opportunities.opportunity_id
    left join opportunity_touchpoints on opportunity_touchpoints.opportunity_id = opportunities.opportunity_id
    where
        opportunity_touchpoints.opportunity_id is null
        and first_sources.first_category in ('marketing', 'sales', 'partner')
),
of_types as (
    select opportunity_type, count(*) as deals from said group by opportunity_type
),
of_categories as (
    select opportunity_type, category, count(*) as deals from said group by opportunity_type, category
),
of_sources as (
    select
        opportunity_type, category, source, count(*) as deals,
        row_number() over (
            partition by opportunity_type, category order by count(*) desc nulls last, source nulls last
        ) as place
    from said
    group by opportunity_type, category, source
),
of_all as (
    select source
    from (
        select source, row_number() over (order by count(*) desc nulls last, source nulls last) as place
        from said
        group by source
    ) as placed
    where place = 1
)
select
    of_types.opportunity_type, of_sources.source, of_sources.category,
    coalesce(of_sources.deals * 3 >= of_categories.deals * 2 and of_sources.source <> of_all.source, false) as is_one
from of_types
inner join of_categories
    on
        of_categories.opportunity_type = of_types.opportunity_type
        and of_categories.deals * 5 >= of_types.deals * 4
inner join of_sources
    on
        of_sources.opportunity_type = of_types.opportunity_type
        and of_sources.category = of_categories.category
        and of_sources.place = 1
cross join of_all
where of_types.deals >= 10
