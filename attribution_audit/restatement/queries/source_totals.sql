-- source_totals: one row a view, category, source, currency and month of close: how many records, won how much
-- reads: source_records, opportunities, closings
-- gives: view (reported, certain, probable, possible, restated, earned), category, source, currency, month (of the close, null where open),
--        leads, opportunities, closed, won, won_amount
-- In the views of findings at review and above, and of more doubtful ones, a recreated chain is one opportunity.
with views as (
    select 'reported' as view, record_type, record_id, reported_source as source, reported_category as category, false as is_repeat
    from source_records
    union all
    select 'certain', record_type, record_id, certain_source, certain_category, false from source_records
    union all
    select 'probable', record_type, record_id, probable_source, probable_category, is_repeat from source_records
    union all
    select 'possible', record_type, record_id, possible_source, possible_category, is_repeat from source_records
    union all
    select 'restated', record_type, record_id, restated_source, restated_category, is_repeat from source_records
    union all
    select 'earned', record_type, record_id, earned_source, earned_category, is_repeat from source_records
)
select
    views.view,
    views.category,
    views.source,
    opportunities.currency,
    case when closings.opportunity_id is not null then substr(cast(opportunities.close_on as string), 1, 7) end as month,
    cast(sum(case when views.record_type = 'Lead' then 1 else 0 end) as bigint) as leads,
    cast(sum(case when views.record_type = 'Opportunity' and not views.is_repeat then 1 else 0 end) as bigint) as opportunities,
    cast(sum(case when closings.opportunity_id is not null and not views.is_repeat then 1 else 0 end) as bigint) as closed,
    cast(sum(case when closings.is_won then 1 else 0 end) as bigint) as won,
    cast(sum(case when closings.is_won then coalesce(opportunities.amount, 0) else 0 end) as decimal(38, 2)) as won_amount
from views
left join opportunities on views.record_type = 'Opportunity' and opportunities.opportunity_id = views.record_id
left join closings on closings.opportunity_id = opportunities.opportunity_id
group by
    views.view, views.category, views.source, opportunities.currency,
    case when closings.opportunity_id is not null then substr(cast(opportunities.close_on as string), 1, 7) end
