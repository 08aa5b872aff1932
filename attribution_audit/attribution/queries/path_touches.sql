-- path_touches: one row a view, a closed deal and a touch of its path; every deal has one at least
-- reads: path_deals, path_leads, path_responses
-- gives: view, opportunity_id, touch_id (of the response, or of the lead or opportunity whose making is the touch), touched_at, source,
--        category, campaign_id (null where no campaign is known)
-- The making of a lead is a touch by its source, unless that person responded to the same source within a day (86,400 seconds): then the
-- response is what made it. The making of the opportunity is a touch where no other bears its source. A source that says nothing is one
-- only where there is no other.
with made_leads as (
    select path_leads.view, path_leads.opportunity_id, path_leads.lead_id, path_leads.created_at, path_leads.source, path_leads.category,
        path_leads.source_key
    from path_leads
    where
        path_leads.category <> 'unknown'
        and path_leads.source_key <> ''
        and not exists (
            select 1
            from path_responses
            where
                path_responses.view = path_leads.view
                and path_responses.opportunity_id = path_leads.opportunity_id
                and path_responses.person_id = path_leads.person_id
                and path_responses.source_key = path_leads.source_key
                and abs(seconds_between(path_responses.responded_at, path_leads.created_at)) <= 86400
        )
),
told as (
    select view, opportunity_id, touchpoint_id as touch_id, responded_at as touched_at, source, category, campaign_id, source_key
    from path_responses
    union all
    select view, opportunity_id, lead_id, created_at, source, category, null, source_key
    from made_leads
),
made_deals as (
    select path_deals.view, path_deals.opportunity_id, path_deals.created_at, path_deals.source, path_deals.category
    from path_deals
    where
        case
            when path_deals.category <> 'unknown' and path_deals.source_key <> ''
                then not exists (
                    select 1 from told
                    where
                        told.view = path_deals.view
                        and told.opportunity_id = path_deals.opportunity_id
                        and told.source_key = path_deals.source_key
                )
            else not exists (
                select 1 from told
                where told.view = path_deals.view and told.opportunity_id = path_deals.opportunity_id
            )
        end
)
select view, opportunity_id, touch_id, touched_at, source, category, campaign_id from told
union all
select view, opportunity_id, opportunity_id, created_at, source, category, null from made_deals
