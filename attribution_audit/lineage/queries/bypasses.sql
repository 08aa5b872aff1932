-- bypasses: one row an opportunity made by hand whose person or company had a lead that never became an opportunity
-- reads: made_by_hand, unused_leads, opportunity_people, source_changes, first_sources
-- parameters: recreation_days (whole days)
-- gives: opportunity_id, lead_id, shared_person_id, same_company, how (disqualified, found_disqualified, converted_without_opportunity, left),
--        ended_at, ended_by_id, end_evidence_id, gap_days (from the lead's end, or where it was left from its creation),
--        lead_created_at, created_at, created_by_id, owner_id, source_before, category_before (of the lead, when the
--        opportunity was made), source_after, category_after
-- Of several such leads the one that shares a person stands, then the one with a marketing or partner source, then the latest.
with pairs as (
    select made_by_hand.opportunity_id, unused_leads.lead_id, opportunity_people.person_id as shared_person_id
    from made_by_hand
    inner join opportunity_people on opportunity_people.opportunity_id = made_by_hand.opportunity_id
    inner join unused_leads on unused_leads.person_id = opportunity_people.person_id
    union all
    select made_by_hand.opportunity_id, unused_leads.lead_id, null
    from made_by_hand
    inner join unused_leads on unused_leads.company_id = made_by_hand.company_id
    where
        unused_leads.how <> 'left'
        and unused_leads.ended_at <= made_by_hand.created_at
        and days_between(unused_leads.ended_at, made_by_hand.created_at) <= $recreation_days
),
one_each as (
    select opportunity_id, lead_id, min(shared_person_id) as shared_person_id
    from pairs
    group by opportunity_id, lead_id
),
changed_since as (
    select one_each.opportunity_id, one_each.lead_id, min(source_changes.step) as step
    from one_each
    inner join made_by_hand on made_by_hand.opportunity_id = one_each.opportunity_id
    inner join source_changes on source_changes.record_id = one_each.lead_id
    where source_changes.changed_at > made_by_hand.created_at
    group by one_each.opportunity_id, one_each.lead_id
),
ordered as (
    select
        one_each.opportunity_id,
        one_each.lead_id,
        one_each.shared_person_id,
        coalesce(unused_leads.company_id = made_by_hand.company_id, false) as same_company,
        unused_leads.how,
        unused_leads.ended_at,
        unused_leads.ended_by_id,
        unused_leads.end_evidence_id,
        calendar_days_between(
            day_of(coalesce(unused_leads.ended_at, unused_leads.lead_created_at)), day_of(made_by_hand.created_at)
        ) as gap_days,
        unused_leads.lead_created_at,
        made_by_hand.created_at,
        made_by_hand.created_by_id,
        made_by_hand.owner_id,
        coalesce(source_changes.source_before, lead_sources.reported_source) as source_before,
        coalesce(source_changes.category_before, lead_sources.reported_category) as category_before,
        opportunity_sources.reported_source as source_after,
        opportunity_sources.reported_category as category_after,
        row_number() over (
            partition by one_each.opportunity_id
            order by
                case when one_each.shared_person_id is null then 1 else 0 end nulls last,
                case
                    when coalesce(source_changes.category_before, lead_sources.reported_category) in ('marketing', 'partner') then 0
                    else 1
                end nulls last,
                unused_leads.lead_created_at desc nulls last,
                one_each.lead_id nulls last
        ) as place
    from one_each
    inner join unused_leads on unused_leads.lead_id = one_each.lead_id
    inner join made_by_hand on made_by_hand.opportunity_id = one_each.opportunity_id
    inner join first_sources as lead_sources
        on lead_sources.record_type = 'Lead' and lead_sources.record_id = one_each.lead_id
    inner join first_sources as opportunity_sources
        on opportunity_sources.record_type = 'Opportunity' and opportunity_sources.record_id = one_each.opportunity_id
    left join changed_since
        on changed_since.opportunity_id = one_each.opportunity_id and changed_since.lead_id = one_each.lead_id
    left join source_changes
        on source_changes.record_id = one_each.lead_id and source_changes.step = changed_since.step
    where unused_leads.lead_created_at < made_by_hand.created_at
)
select
    opportunity_id, lead_id, shared_person_id, same_company, how, ended_at, ended_by_id, end_evidence_id, gap_days,
    lead_created_at, created_at, created_by_id, owner_id, source_before, category_before, source_after, category_after
from ordered
where place = 1
