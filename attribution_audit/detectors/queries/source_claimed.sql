-- source_claimed: one row a lead source of sales or a partner that a user in marketing changed to marketing's
-- reads: source_gains, first_sources (history of a record that the export does not hold accuses nobody), leads, actors
-- gives: columns of a claim
-- Of two states that differ the user counts who modified the record last by then.
select
    'source_claimed' as kind,
    source_gains.record_type,
    source_gains.record_id,
    case
        when source_gains.record_type = 'Opportunity' then source_gains.record_id
        else leads.converted_opportunity_id
    end as opportunity_id,
    source_gains.actor_id,
    source_gains.left_at as occurred_at,
    source_gains.source_before,
    source_gains.category_before,
    source_gains.source_after,
    source_gains.category_after,
    source_gains.grade,
    iso_stamp(source_gains.left_at) as act_key,
    source_gains.bulk_id,
    source_gains.change_id as evidence_id,
    source_gains.last_changed_at,
    source_gains.last_change_id,
    source_gains.last_actor_id,
    source_gains.restored_at,
    source_gains.restored_by_id,
    source_gains.restored_change_id,
    source_gains.steps,
    source_gains.not_before,
    source_gains.modifier_id
from source_gains
inner join first_sources
    on first_sources.record_type = source_gains.record_type and first_sources.record_id = source_gains.record_id
left join leads on source_gains.record_type = 'Lead' and leads.lead_id = source_gains.record_id
inner join actors
    on actors.user_id = coalesce(source_gains.actor_id, source_gains.modifier_id) and actors.part = 'marketing'
