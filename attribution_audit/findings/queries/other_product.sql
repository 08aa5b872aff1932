-- other_product: one row a claim of a recreation of one opportunity by another whose products are known on both sides: is it another product?
-- reads: claims, line_items
-- gives: claim_id, ruling, record_id, fact_at, because
with products as (
    select distinct opportunity_id, coalesce(product_id, product_code) as product
    from line_items
    where not coalesce(is_deleted, false) and coalesce(product_id, product_code) is not null
),
known as (
    select distinct claims.claim_id
    from claims
    inner join products as later on later.opportunity_id = claims.record_id
    inner join products as earlier on earlier.opportunity_id = claims.related_id
),
shared as (
    select claims.claim_id, min(later.product) as product
    from claims
    inner join products as later on later.opportunity_id = claims.record_id
    inner join products as earlier on earlier.opportunity_id = claims.related_id and earlier.product = later.product
    group by claims.claim_id
)
select
    claims.claim_id,
    case when known.claim_id is null then 'not_checkable' when shared.claim_id is null then 'fits' else 'ruled_out' end as ruling,
    claims.record_id,
    claims.occurred_at as fact_at,
    case
        when known.claim_id is null then 'The products of one of the two are not in the export.'
        when shared.claim_id is null then 'The two opportunities share no product.'
        else 'Both opportunities hold product ' || shared.product || '.'
    end as because
from claims
left join known on known.claim_id = claims.claim_id
left join shared on shared.claim_id = claims.claim_id
where claims.family = 'recreation'
