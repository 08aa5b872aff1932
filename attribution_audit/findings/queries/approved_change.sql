-- approved_change: one row a claim: was the change approved beforehand by somebody who neither made it nor is paid on it?
-- reads: claims, claim_context, approvals, conversions, tracked_sources, source_changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- That no approval of it is on file says something only where approvals had been kept by then. Of two values that differ, or of one that a
-- response contradicts, nobody knows when they came to where changes of the record's source are not tracked: there an approval of any
-- time counts, and one on the lead that the opportunity was made from. Of a change in steps, an approval of the first clears whoever made it
-- if the rest left the category as it was approved, or took the source away and was the act of somebody who is not paid on the deal.
with undated as (
    select claims.claim_id, claims.record_id, claims.kind = 'source_contradicted' as is_before_unknown
    from claims
    where
        claims.kind in ('source_lost_at_conversion', 'source_contradicted')
        and not exists (select 1 from tracked_sources where tracked_sources.record_type = claims.record_type)
),
first_kept as (
    select record_id, approved_at
    from (
        select
            approvals.record_id, approvals.approved_at,
            row_number() over (
                order by approvals.approved_at nulls last, approvals.record_id nulls last, approvals.approved_by_id nulls last,
                approvals.value_before nulls last, approvals.value_after nulls last
            ) as place
        from approvals
        where approvals.approved_at is not null
    ) as placed
    where place = 1
),
concerned as (
    select claim_id, record_id from claims
    union
    select claim_id, opportunity_id from claims
    union
    select undated.claim_id, conversions.lead_id
    from undated
    inner join conversions on conversions.opportunity_id = undated.record_id
),
first_steps as (
    select
        claims.claim_id,
        source_changes.source_after,
        source_changes.category_after = claims.category_after
        or coalesce(
            claims.category_after = 'unknown'
            and claims.last_actor_id <> claims.actor_id
            and coalesce(claims.last_actor_id <> claim_context.payee_id, true),
            false
        ) as speaks_for_all
    from claims
    inner join claim_context on claim_context.claim_id = claims.claim_id
    inner join source_changes on source_changes.change_id = claims.evidence_id
    where claims.steps > 1
),
matching as (
    select
        claims.claim_id,
        approvals.record_id,
        approvals.approved_at,
        approvals.approved_by_id,
        claims.occurred_at,
        case
            when label_key(approvals.value_after) <> label_key(claims.source_after) then first_steps.source_after
        end as approved_step,
        coalesce(first_steps.speaks_for_all, false) as speaks_for_all,
        (approvals.approved_at <= claims.occurred_at or undated.claim_id is not null)
        and coalesce(approvals.approved_by_id <> claims.actor_id, true)
        and coalesce(approvals.approved_by_id <> claim_context.payee_id, true)
        and approvals.approved_by_id is not null as is_good
    from claims
    inner join claim_context on claim_context.claim_id = claims.claim_id
    inner join concerned on concerned.claim_id = claims.claim_id
    inner join approvals on approvals.record_id = concerned.record_id
    left join undated on undated.claim_id = claims.claim_id
    left join first_steps on first_steps.claim_id = claims.claim_id
    where
        (
            coalesce(approvals.value_before, '') = ''
            or label_key(approvals.value_before) = label_key(claims.source_before)
            or coalesce(undated.is_before_unknown, false)
        )
        and (
            coalesce(approvals.value_after, '') = ''
            or label_key(approvals.value_after) = label_key(claims.source_after)
            or label_key(approvals.value_after) = label_key(first_steps.source_after)
        )
        and approvals.approved_at is not null
),
best as (
    select *
    from (
        select
            matching.*,
            row_number() over (
                partition by claim_id
                order by
                    case when is_good and (approved_step is null or speaks_for_all) then 0 when is_good then 1 else 2 end nulls last,
                    approved_at nulls last,
                    record_id nulls last,
                    approved_by_id nulls last
            ) as place
        from matching
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when best.is_good and (best.approved_step is null or best.speaks_for_all) then 'clears'
        when best.is_good then 'lowers'
        when best.claim_id is null and coalesce(first_kept.approved_at > claims.occurred_at, true) then 'not_checkable'
        else 'ruled_out'
    end as ruling,
    coalesce(best.record_id, first_kept.record_id, claims.evidence_id) as record_id,
    coalesce(best.approved_at, first_kept.approved_at, claims.occurred_at) as fact_at,
    case
        when best.claim_id is null and coalesce(first_kept.approved_at > claims.occurred_at, true)
            then 'SourceApproval.csv holds no approval of the time of the change or before.'
        when best.claim_id is null
            then 'Approvals have been kept since ' || iso_stamp(first_kept.approved_at) || ', and none of this change is among them.'
        when best.is_good and best.approved_step is not null and best.speaks_for_all
            then
                'The step to ''' || best.approved_step || ''', with which the source left its category, was approved beforehand by user '
                || best.approved_by_id || '.'
        when best.is_good and best.approved_step is not null
            then
                'The first step, to ''' || best.approved_step || ''', was approved by user ' || best.approved_by_id
                || '; the last, to ''' || claims.source_after || ''', was not.'
        when best.is_good and best.approved_at <= claims.occurred_at
            then 'The change was approved beforehand by user ' || best.approved_by_id || '.'
        when best.is_good
            then 'User ' || best.approved_by_id || ' approved the change; when it was made is not tracked.'
        when best.approved_at > claims.occurred_at then 'The approval was given only after the change, on ' || iso_stamp(best.approved_at) || '.'
        else 'The approval was given by the person who made the change or is paid on the deal.'
    end as because
from claims
left join best on best.claim_id = claims.claim_id
left join first_kept on true
