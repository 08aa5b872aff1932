-- win_loss_completeness: one row a week and team: deals closed in it, and how many of them say why
-- reads: closings, opportunities, business_days, service_teams
-- parameters: zone (whose midnight begins a day)
-- gives: week, team, attained, judged, pending (none)
-- Won deals are asked where any of them says why: else the field is one for losses alone. Without such a field nothing is judged.
with asked as (
    select
        opportunities.owner_id, closings.is_won, opportunities.close_reason,
        coalesce(is_said(opportunities.close_reason), false) as is_said,
        case
            when closings.evidence = 'close_date' then day_of(closings.closed_at) else day_of(local_of(closings.closed_at, $zone))
        end as closed_on
    from closings
    inner join opportunities on opportunities.opportunity_id = closings.opportunity_id
    where not coalesce(opportunities.is_deleted, false)
),
wins as (
    select count(*) as told from asked where is_won and is_said
)
select
    business_days.week, service_teams.team,
    cast(sum(case when asked.is_said then 1 else 0 end) as bigint) as attained,
    cast(sum(1) as bigint) as judged,
    cast(0 as bigint) as pending
from asked
inner join business_days on business_days.day = asked.closed_on
cross join wins
left join service_teams on service_teams.user_id = asked.owner_id
where asked.close_reason is not null and (not asked.is_won or wins.told > 0)
group by business_days.week, service_teams.team
