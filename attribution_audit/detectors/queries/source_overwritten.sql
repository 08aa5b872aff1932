-- source_overwritten: one row a lead source of marketing or a partner that became one of another category which pays more or says
-- nothing, as tracked history shows
-- reads: source_losses, first_sources (history of a record that the export does not hold accuses nobody), leads, plan_rates
-- gives: columns of a claim
select
    'source_overwritten' as kind,
    source_losses.record_type,
    source_losses.record_id,
    case
        when source_losses.record_type = 'Opportunity' then source_losses.record_id
        else leads.converted_opportunity_id
    end as opportunity_id,
    source_losses.actor_id,
    source_losses.left_at as occurred_at,
    source_losses.source_before,
    source_losses.category_before,
    source_losses.source_after,
    source_losses.category_after,
    source_losses.grade,
    iso_stamp(source_losses.left_at) as act_key,
    source_losses.bulk_id,
    source_losses.change_id as evidence_id,
    source_losses.last_changed_at,
    source_losses.last_change_id,
    source_losses.last_actor_id,
    source_losses.restored_at,
    source_losses.restored_by_id,
    source_losses.restored_change_id,
    source_losses.steps,
    source_losses.not_before,
    source_losses.modifier_id
from source_losses
inner join first_sources
    on first_sources.record_type = source_losses.record_type and first_sources.record_id = source_losses.record_id
left join leads on source_losses.record_type = 'Lead' and leads.lead_id = source_losses.record_id
where
    source_losses.source_after <> ''
    and (
        source_losses.category_after in ('sales', 'unknown')
        or exists (
            select 1
            from plan_rates as better
            inner join plan_rates as worse on worse.plan_no = better.plan_no
            where
                better.category = source_losses.category_after
                and worse.category = source_losses.category_before
                and better.rate > worse.rate
                and better.starts_on <= day_of(source_losses.left_at)
                and (better.ends_before is null or day_of(source_losses.left_at) < better.ends_before)
        )
    )
