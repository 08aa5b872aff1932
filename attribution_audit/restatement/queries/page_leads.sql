-- page_leads: one row an opportunity made by hand within thirty days of a lead that was converted into its account or contact without an
-- opportunity: that lead
-- reads: made_by_hand, opportunities, leads
-- gives: opportunity_id, lead_id
-- Who opens the deal from the account's page instead of in the conversion leaves its source blank, and nobody changes anything. The ids
-- of the conversion say whose deal it is. Of several leads the latest converted stands.
with links as (
    select opportunities.opportunity_id, opportunities.created_at, leads.lead_id
    from made_by_hand
    inner join opportunities on opportunities.opportunity_id = made_by_hand.opportunity_id
    inner join leads on leads.converted_account_id = opportunities.account_id
    union
    select opportunities.opportunity_id, opportunities.created_at, leads.lead_id
    from made_by_hand
    inner join opportunities on opportunities.opportunity_id = made_by_hand.opportunity_id
    inner join leads on leads.converted_contact_id = opportunities.contact_id
)
select opportunity_id, lead_id
from (
    select
        links.opportunity_id,
        leads.lead_id,
        row_number() over (
            partition by links.opportunity_id
            order by leads.converted_on desc nulls last, leads.created_at desc nulls last, leads.lead_id nulls last
        ) as place
    from links
    inner join leads on leads.lead_id = links.lead_id
    where
        coalesce(leads.is_converted, true)
        and leads.converted_opportunity_id is null
        and not coalesce(leads.is_deleted, false)
        and leads.created_at <= links.created_at
        and leads.converted_on <= day_of(links.created_at)
        and calendar_days_between(leads.converted_on, day_of(links.created_at)) <= 30
) as placed
where place = 1
