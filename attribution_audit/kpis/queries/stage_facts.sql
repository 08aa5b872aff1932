-- stage_facts: one row a person in a stage before the lead, beside it or after the win, and whether they got on
-- reads: counted_people, stage_entries, campaign_reach
-- parameters: none
-- gives: fact, view, who (the first lead, or the person), month (of the first lead; of campaign_reached, in which a campaign first reached them), category, source, channel, team, is_met
-- nurtured_qualified: of those in nurturing before any opportunity, has one since. customer_onboarded and customer_advocate: of customers,
-- answered such a campaign since the first win, where any campaign of such a type is in the export. campaign_reached: answered one of marketing;
-- whom a campaign reaches has no lead yet, and so no category, source or team.
with nurtured as (
    select counted_people.view, counted_people.lead_id
    from counted_people
    inner join stage_entries on stage_entries.person_id = counted_people.person_id and stage_entries.stage = 'nurturing'
    where counted_people.first_deal_at is null or stamp_of(stage_entries.entered_on) < counted_people.first_deal_at
    group by counted_people.view, counted_people.lead_id
),
later_stages as (
    select stage, case stage when 'onboarding' then 'customer_onboarded' else 'customer_advocate' end as fact
    from stage_entries
    where stage in ('onboarding', 'advocacy')
    group by stage
),
arrived as (
    select counted_people.view, counted_people.lead_id, stage_entries.stage
    from counted_people
    inner join stage_entries
        on stage_entries.person_id = counted_people.person_id and stage_entries.entered_on >= counted_people.first_won_on
    where stage_entries.is_response
    group by counted_people.view, counted_people.lead_id, stage_entries.stage
),
views as (
    select 'reported' as view
    union all
    select 'restated'
)
select
    'nurtured_qualified' as fact, counted_people.view, counted_people.lead_id as who, counted_people.made_month as month, counted_people.category, counted_people.source,
    counted_people.channel, counted_people.team, counted_people.deals > 0 as is_met
from counted_people
inner join nurtured on nurtured.view = counted_people.view and nurtured.lead_id = counted_people.lead_id
union all
select
    later_stages.fact, counted_people.view, counted_people.lead_id, counted_people.made_month, counted_people.category, counted_people.source,
    counted_people.channel, counted_people.team, arrived.lead_id is not null
from counted_people
cross join later_stages
left join arrived
    on arrived.view = counted_people.view and arrived.lead_id = counted_people.lead_id and arrived.stage = later_stages.stage
where counted_people.won > 0
union all
select
    'campaign_reached', views.view, campaign_reach.person_id, campaign_reach.reached_month, cast(null as string), cast(null as string), campaign_reach.channel,
    cast(null as string), campaign_reach.is_answered
from campaign_reach
cross join views
