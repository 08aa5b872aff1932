-- counted_people: one row a view (reported, restated) and a person who ever was a lead, as of their first lead
-- reads: leads, entities, source_records, record_campaigns, campaigns, users, user_roles, opportunity_people, counted_deals, conversions, opportunities,
--        lead_endings, outreaches, activities_begin, actors
-- parameters: zone (whose midnight begins a day), as_of (the moment of the export)
-- gives: view, lead_id (the first), person_id, source, category, channel, team, made_month, deals (that count in the view), won (of them),
--        is_ended (closed as a lead), open_deals, response_hours (whole, until the first personal task or event; null: none), waited_hours (until
--        the export was taken), outreaches (personal tasks and events), is_watched (made since the export holds what sales
--        entered, and not by sales: of an older lead nobody can say whether it was taken up), deal_days (until the first deal),
--        made_at, answered_at (the first personal task or event), first_deal_at, first_won_on (the close date of the first won)
-- A deal that was made before the lead did not come of it. A lead without a person is one of its own. Deleted and merged leads do not count.
with placed as (
    select
        leads.lead_id, leads.created_at, leads.created_by_id, leads.owner_id, entities.person_id,
        row_number() over (
            partition by coalesce(entities.person_id, leads.lead_id) order by leads.created_at nulls last, leads.lead_id nulls last
        ) as place
    from leads
    left join entities on entities.record_type = 'Lead' and entities.record_id = leads.lead_id
    where not coalesce(leads.is_deleted, false) and leads.merged_into_id is null and leads.created_at is not null
),
firsts as (
    select lead_id, created_at, created_by_id, owner_id, person_id from placed where place = 1
),
ended as (
    select coalesce(entities.person_id, lead_endings.lead_id) as person_key
    from lead_endings
    left join entities on entities.record_type = 'Lead' and entities.record_id = lead_endings.lead_id
    group by coalesce(entities.person_id, lead_endings.lead_id)
),
deals_of as (
    select firsts.lead_id, opportunity_people.opportunity_id
    from firsts
    inner join opportunity_people on opportunity_people.person_id = firsts.person_id
    inner join opportunities
        on opportunities.opportunity_id = opportunity_people.opportunity_id and opportunities.created_at >= firsts.created_at
    union
    select firsts.lead_id, conversions.opportunity_id
    from firsts
    inner join conversions on conversions.lead_id = firsts.lead_id
),
dealt as (
    select
        deals_of.lead_id, counted_deals.view,
        count(*) as deals,
        sum(case when counted_deals.disposition = 'won' then 1 else 0 end) as won,
        sum(case when counted_deals.disposition is null then 1 else 0 end) as open_deals,
        min(opportunities.created_at) as first_deal_at,
        min(case when counted_deals.disposition = 'won' then opportunities.close_on end) as first_won_on
    from deals_of
    inner join counted_deals on counted_deals.opportunity_id = deals_of.opportunity_id
    inner join opportunities on opportunities.opportunity_id = deals_of.opportunity_id
    group by deals_of.lead_id, counted_deals.view
),
reached as (
    select firsts.lead_id, min(outreaches.sign_at) as first_at, count(*) as outreaches
    from firsts
    inner join outreaches on outreaches.lead_id = firsts.lead_id
    where outreaches.is_personal and outreaches.sign_type in ('Task', 'Event')
    group by firsts.lead_id
),
views as (
    select
        'reported' as view, source_records.record_id, source_records.reported_source as source,
        source_records.reported_category as category, record_campaigns.recorded_campaign as campaign_id
    from source_records
    left join record_campaigns on record_campaigns.record_type = 'Lead' and record_campaigns.record_id = source_records.record_id
    where source_records.record_type = 'Lead'
    union all
    select
        'restated', source_records.record_id, source_records.restated_source, source_records.restated_category,
        record_campaigns.restored_campaign
    from source_records
    left join record_campaigns on record_campaigns.record_type = 'Lead' and record_campaigns.record_id = source_records.record_id
    where source_records.record_type = 'Lead'
)
select
    views.view, firsts.lead_id, firsts.person_id, views.source, views.category,
    campaigns.campaign_type as channel,
    coalesce(user_roles.name, users.department) as team,
    month_in(firsts.created_at, $zone) as made_month,
    coalesce(dealt.deals, 0) as deals,
    cast(coalesce(dealt.won, 0) as bigint) as won,
    ended.person_key is not null as is_ended,
    cast(coalesce(dealt.open_deals, 0) as bigint) as open_deals,
    case when reached.first_at is not null then greatest(hours_between(firsts.created_at, reached.first_at), 0) end as response_hours,
    greatest(hours_between(firsts.created_at, $as_of), 0) as waited_hours,
    coalesce(reached.outreaches, 0) as outreaches,
    coalesce(firsts.created_at >= activities_begin.begin_at, false) and coalesce(actors.part, 'other') <> 'sales' as is_watched,
    case when dealt.first_deal_at >= firsts.created_at then days_between(firsts.created_at, dealt.first_deal_at) end as deal_days,
    firsts.created_at as made_at, reached.first_at as answered_at, dealt.first_deal_at, dealt.first_won_on
from firsts
inner join views on views.record_id = firsts.lead_id
cross join activities_begin
left join actors on actors.user_id = firsts.created_by_id
left join ended on ended.person_key = coalesce(firsts.person_id, firsts.lead_id)
left join dealt on dealt.lead_id = firsts.lead_id and dealt.view = views.view
left join reached on reached.lead_id = firsts.lead_id
left join campaigns on campaigns.campaign_id = views.campaign_id
left join users on users.user_id = firsts.owner_id
left join user_roles on user_roles.user_role_id = users.user_role_id
