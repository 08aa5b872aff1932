-- replacements: one row an opportunity made by hand, or a lead entered by sales, for the person of a lead or opportunity that was
-- deleted: after the deletion, or up to 14 days before it
-- reads: deletions, deleted_people, made_by_hand, entered_leads, opportunity_people, opportunities, leads, entities, first_sources
-- gives: later_type, later_id, earlier_type, earlier_id, shared_person_id, opportunity_id, how, removed_at, removed_by_id,
--        evidence_id, not_before, grade, gap_days (null where nobody knows when it was removed), created_at, created_by_id,
--        source_before, category_before, source_after, category_after, first_category_after, has_twin (another record of the person
--        under a source of marketing or a partner was there at the deletion and still is)
-- A hundred records removed by one user on one day are a migration or an archive: nothing is paired with them. Of several
-- deletions one of marketing's or a partner's record goes first, then one of an opportunity, then the latest.
with later as (
    select
        'Opportunity' as later_type, made_by_hand.opportunity_id as later_id, opportunity_people.person_id,
        made_by_hand.created_at, made_by_hand.created_by_id, made_by_hand.opportunity_id
    from made_by_hand
    inner join opportunity_people on opportunity_people.opportunity_id = made_by_hand.opportunity_id
    union all
    select 'Lead', lead_id, person_id, created_at, created_by_id, opportunity_id
    from entered_leads
    where person_id is not null
),
pairs as (
    select
        later.later_type, later.later_id, later.created_at, later.created_by_id, later.opportunity_id,
        deletions.record_type as earlier_type, deletions.record_id as earlier_id,
        deletions.how, deletions.removed_at, deletions.removed_by_id, deletions.evidence_id, deletions.not_before, deletions.grade,
        deletions.reported_source as source_before, deletions.reported_category as category_before,
        min(later.person_id) as shared_person_id
    from deletions
    inner join deleted_people
        on deleted_people.record_type = deletions.record_type and deleted_people.record_id = deletions.record_id
    inner join later on later.person_id = deleted_people.person_id
    where
        (deletions.removed_together < 100 or deletions.how <> 'deleted')
        and later.later_id <> deletions.record_id
        and later.created_at > deletions.created_at
        and later.created_at >= plus_days(coalesce(deletions.not_before, deletions.removed_at), -14)
        and (later.later_type = 'Opportunity' or deletions.record_type = 'Lead')
    group by
        later.later_type, later.later_id, later.created_at, later.created_by_id, later.opportunity_id,
        deletions.record_type, deletions.record_id, deletions.how, deletions.removed_at, deletions.removed_by_id,
        deletions.evidence_id, deletions.not_before, deletions.grade, deletions.reported_source, deletions.reported_category
),
twins as (
    select pairs.later_id, pairs.earlier_id, opportunities.opportunity_id as twin_id
    from pairs
    inner join opportunity_people on opportunity_people.person_id = pairs.shared_person_id
    inner join opportunities on opportunities.opportunity_id = opportunity_people.opportunity_id
    inner join first_sources
        on first_sources.record_type = 'Opportunity' and first_sources.record_id = opportunities.opportunity_id
    where
        not coalesce(opportunities.is_deleted, false)
        and opportunities.opportunity_id not in (pairs.later_id, pairs.earlier_id)
        and opportunities.created_at <= coalesce(pairs.not_before, pairs.removed_at)
        and opportunities.created_at < pairs.created_at
        and first_sources.reported_category in ('marketing', 'partner')
    union
    select pairs.later_id, pairs.earlier_id, leads.lead_id
    from pairs
    inner join entities on entities.record_type = 'Lead' and entities.person_id = pairs.shared_person_id
    inner join leads on leads.lead_id = entities.record_id
    inner join first_sources on first_sources.record_type = 'Lead' and first_sources.record_id = leads.lead_id
    where
        pairs.earlier_type = 'Lead'
        and not coalesce(leads.is_deleted, false)
        and leads.lead_id not in (pairs.later_id, pairs.earlier_id)
        and leads.created_at <= coalesce(pairs.not_before, pairs.removed_at)
        and leads.created_at < pairs.created_at
        and first_sources.reported_category in ('marketing', 'partner')
),
with_twin as (select later_id, earlier_id, min(twin_id) as twin_id from twins group by later_id, earlier_id),
ordered as (
    select
        pairs.*,
        with_twin.twin_id is not null as has_twin,
        row_number() over (
            partition by pairs.later_id
            order by
                case when pairs.category_before in ('marketing', 'partner') then 0 else 1 end nulls last,
                case when pairs.earlier_type = 'Opportunity' then 0 else 1 end nulls last,
                pairs.removed_at desc nulls last,
                pairs.earlier_id nulls last
        ) as place
    from pairs
    left join with_twin on with_twin.later_id = pairs.later_id and with_twin.earlier_id = pairs.earlier_id
)
select
    ordered.later_type, ordered.later_id, ordered.earlier_type, ordered.earlier_id, ordered.shared_person_id,
    ordered.opportunity_id, ordered.how, ordered.removed_at, ordered.removed_by_id, ordered.evidence_id, ordered.not_before,
    ordered.grade,
    case
        when ordered.how = 'deleted' then calendar_days_between(day_of(ordered.removed_at), day_of(ordered.created_at))
    end as gap_days,
    ordered.created_at, ordered.created_by_id, ordered.source_before, ordered.category_before,
    later_sources.reported_source as source_after,
    later_sources.reported_category as category_after,
    later_sources.first_category as first_category_after,
    ordered.has_twin
from ordered
inner join first_sources as later_sources
    on later_sources.record_type = ordered.later_type and later_sources.record_id = ordered.later_id
where ordered.place = 1
