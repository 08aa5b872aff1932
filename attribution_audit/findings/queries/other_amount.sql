-- other_amount: one row a claim of a recreation of one opportunity by another: does the later one differ from it by more than half or double?
-- reads: claims, opportunities
-- gives: claim_id, ruling, record_id, fact_at, because
select
    claims.claim_id,
    case
        when coalesce(earlier.amount, 0) <= 0 or coalesce(later.amount, 0) <= 0 then 'not_checkable'
        when earlier.currency <> later.currency then 'not_checkable'
        when later.amount - earlier.amount > earlier.amount or earlier.amount - later.amount > later.amount then 'lowers'
        else 'ruled_out'
    end as ruling,
    claims.record_id,
    claims.occurred_at as fact_at,
    case
        when coalesce(earlier.amount, 0) <= 0 or coalesce(later.amount, 0) <= 0 then 'One of the two has no amount.'
        when earlier.currency <> later.currency then 'The two amounts are in different currencies.'
        else 'The amounts are ' || cast(earlier.amount as string) || ' and ' || cast(later.amount as string) || '.'
    end as because
from claims
inner join opportunities as earlier on earlier.opportunity_id = claims.related_id
inner join opportunities as later on later.opportunity_id = claims.record_id
where claims.family = 'recreation'
