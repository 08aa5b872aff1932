-- closed_by_others: one row a claim of a recreation: was the earlier record closed by somebody who is not in sales?
-- reads: claims, actors, leads
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case
        when claims.how in ('left', 'open') then 'ruled_out'
        when claims.earlier_by_id is null and modifiers.part <> 'sales' then 'fits'
        when claims.earlier_by_id is null then 'not_checkable'
        when actors.part = 'sales' then 'ruled_out'
        when claims.kind = 'parallel_opportunity' and claims.gap_days <= -30 then 'lowers'
        else 'fits'
    end as ruling,
    claims.earlier_evidence_id as record_id,
    claims.earlier_at as fact_at,
    case
        when claims.how in ('left', 'open') then 'The earlier record was not closed by anybody.'
        when claims.earlier_by_id is null and modifiers.part <> 'sales'
            then 'The export does not show who closed the earlier record; user ' || modifiers.user_id || ', who is not in sales, was the last to change it.'
        when claims.earlier_by_id is null then 'The export does not show who closed the earlier record.'
        when actors.part <> 'sales' and claims.kind = 'parallel_opportunity' and claims.gap_days <= -30
            then 'User ' || claims.earlier_by_id || ', who is not in sales, closed the first opportunity, which by then had been open beside the second for '
                || cast(-claims.gap_days as string) || ' days.'
        when actors.part = 'sales' then 'User ' || claims.earlier_by_id || ', who is in sales, closed the earlier record.'
        else 'User ' || claims.earlier_by_id || ', who is not in sales, closed the earlier record, as in a clean-up.'
    end as because
from claims
left join actors on actors.user_id = claims.earlier_by_id
left join leads on leads.lead_id = claims.related_id and claims.how = 'found_disqualified'
left join actors as modifiers on modifiers.user_id = leads.modified_by_id
where claims.family = 'recreation'
