-- source_contradicted: one row a lead or opportunity under a blank, unknown or sales source that an earlier response of a marketing or
-- partner campaign contradicts, while no change shows a loss
-- reads: contradictions
-- gives: the columns of a claim
-- How the value came to stand there is not tracked: nobody is named.
select
    'source_contradicted' as kind,
    record_type,
    record_id,
    case when substring(touchpoint_id, 1, 3) = '00v' then 'CampaignMember' else 'Touchpoint' end as related_type,
    touchpoint_id as related_id,
    opportunity_id,
    cast(null as string) as actor_id,
    made_at as occurred_at,
    source_before,
    category_before,
    source_after,
    category_after,
    'contradiction' as grade,
    '' as act_key,
    cast(null as string) as bulk_id,
    person_id,
    record_id as evidence_id,
    made_at as last_changed_at,
    record_id as last_change_id,
    cast(null as string) as last_actor_id,
    cast(null as timestamp) as restored_at,
    cast(null as string) as restored_by_id,
    cast(null as string) as restored_change_id,
    cast(1 as bigint) as steps,
    responded_at as earlier_at,
    cast(null as string) as earlier_by_id,
    touchpoint_id as earlier_evidence_id,
    cast(gap_days as bigint) as gap_days,
    via as how,
    cast(null as timestamp) as not_before,
    cast(null as string) as modifier_id
from contradictions
