-- path_deals: one row a view and a closed deal, a recreated chain as one where it is restated
-- reads: path_members, path_leads, opportunities, closings, source_records
-- gives: view, opportunity_id, is_won, amount (0.00 where there is none), currency, created_at, made_at (when the first of its chain was
--        made), lead_at (when its first lead was made; null without one), source, category (as the view has them), source_key
with made as (
    select path_members.view, path_members.opportunity_id, min(opportunities.created_at) as made_at
    from path_members
    inner join opportunities on opportunities.opportunity_id = path_members.member_id
    group by path_members.view, path_members.opportunity_id
),
first_leads as (
    select view, opportunity_id, min(created_at) as lead_at from path_leads group by view, opportunity_id
),
sourced as (
    select
        made.view, made.opportunity_id, closings.is_won, cast(coalesce(opportunities.amount, 0) as decimal(18, 2)) as amount,
        opportunities.currency, opportunities.created_at, made.made_at, first_leads.lead_at,
        case when made.view = 'restated' then source_records.restated_source else source_records.reported_source end as source,
        case
            when made.view = 'restated' then source_records.restated_category else source_records.reported_category
        end as category
    from made
    inner join opportunities on opportunities.opportunity_id = made.opportunity_id
    inner join closings on closings.opportunity_id = made.opportunity_id
    inner join source_records
        on source_records.record_type = 'Opportunity' and source_records.record_id = made.opportunity_id
    left join first_leads on first_leads.view = made.view and first_leads.opportunity_id = made.opportunity_id
)
select
    view, opportunity_id, is_won, amount, currency, created_at, made_at, lead_at, source, category,
    coalesce(label_key(source), '') as source_key
from sourced
