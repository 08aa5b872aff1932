-- source_contradicted: one row a lead or opportunity under a blank, unknown or sales source that an earlier response of a marketing or
-- partner campaign contradicts, while no change shows a loss
-- reads: contradictions
-- gives: columns of a claim
-- How the value came to stand there is not tracked: nobody is named.
select
    'source_contradicted' as kind,
    record_type,
    record_id,
    case when substring(touchpoint_id, 1, 3) = '00v' then 'CampaignMember' else 'Touchpoint' end as related_type,
    touchpoint_id as related_id,
    opportunity_id,
    made_at as occurred_at,
    source_before,
    category_before,
    source_after,
    category_after,
    'contradiction' as grade,
    '' as act_key,
    person_id,
    record_id as evidence_id,
    made_at as last_changed_at,
    record_id as last_change_id,
    responded_at as earlier_at,
    touchpoint_id as earlier_evidence_id,
    cast(gap_days as bigint) as gap_days,
    via as how
from contradictions
