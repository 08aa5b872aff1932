-- other_amount: one row a claim of a recreation of one opportunity by another: does the later one differ by more than half or double?
-- reads: claims, opportunities, stage_changes
-- gives: claim_id, ruling, record_id, fact_at, because
-- Every amount counts that the two ever bore: a first figure that was put in for show, and raised later, is none of another size.
-- Beside an open deal another size speaks for another matter; after a closed one only against the claim.
with amounts as (
    select opportunity_id, amount, opportunity_id as said_id, created_at as said_at
    from opportunities
    where amount > 0
    union all
    select opportunity_id, amount, stage_change_id, changed_at
    from stage_changes
    where amount > 0
),
alike as (
    select claim_id, said_id, said_at, earlier_amount, later_amount
    from (
        select
            claims.claim_id, later.said_id, later.said_at, earlier.amount as earlier_amount, later.amount as later_amount,
            row_number() over (
                partition by claims.claim_id
                order by
                    later.said_at nulls last, later.said_id nulls last,
                    earlier.said_at nulls last, earlier.said_id nulls last
            ) as place
        from claims
        inner join amounts as later on later.opportunity_id = claims.record_id
        inner join amounts as earlier on earlier.opportunity_id = claims.related_id
        where
            claims.family = 'recreation'
            and later.amount - earlier.amount <= earlier.amount
            and earlier.amount - later.amount <= later.amount
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when coalesce(earlier.amount, 0) <= 0 or coalesce(later.amount, 0) <= 0 then 'not_checkable'
        when earlier.currency <> later.currency then 'not_checkable'
        when alike.claim_id is not null then 'ruled_out'
        when claims.kind = 'parallel_opportunity' then 'fits'
        else 'lowers'
    end as ruling,
    coalesce(alike.said_id, claims.record_id) as record_id,
    coalesce(alike.said_at, claims.occurred_at) as fact_at,
    case
        when coalesce(earlier.amount, 0) <= 0 or coalesce(later.amount, 0) <= 0 then 'One of the two has no amount.'
        when earlier.currency <> later.currency then 'The two amounts are in different currencies.'
        when alike.claim_id is not null
            then 'The amounts are ' || cast(alike.earlier_amount as string) || ' and ' || cast(alike.later_amount as string) || '.'
        else 'The amounts are ' || cast(earlier.amount as string) || ' and ' || cast(later.amount as string) || '.'
    end as because
from claims
inner join opportunities as earlier on earlier.opportunity_id = claims.related_id
inner join opportunities as later on later.opportunity_id = claims.record_id
left join alike on alike.claim_id = claims.claim_id
where claims.family = 'recreation'
