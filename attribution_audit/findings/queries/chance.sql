-- chance: one row a claim that compares the sources of two records: would as many be there if sources were noise?
-- reads: claims, chance_pairs, chance_rulings (what the company's like pairs say)
-- gives: claim_id, ruling, record_id, fact_at, because
-- A claim is one of its company's like pairs; its own record and time are cited, and the numbers said.
with of_claims as (
    select
        claims.claim_id, claims.category_after,
        coalesce(claims.earlier_evidence_id, claims.evidence_id) as record_id,
        coalesce(claims.earlier_at, claims.occurred_at) as fact_at,
        min(chance_pairs.kind) as kind,
        min(chance_pairs.likeness) as likeness
    from claims
    inner join chance_pairs on chance_pairs.kind = claims.kind and chance_pairs.record_id = claims.record_id
    group by
        claims.claim_id, claims.category_after,
        coalesce(claims.earlier_evidence_id, claims.evidence_id), coalesce(claims.earlier_at, claims.occurred_at)
)
select
    of_claims.claim_id,
    chance_rulings.ruling,
    of_claims.record_id,
    of_claims.fact_at,
    chance_rulings.because
from of_claims
inner join chance_rulings
    on
        chance_rulings.kind = of_claims.kind
        and chance_rulings.likeness = of_claims.likeness
        and chance_rulings.category_after = of_claims.category_after
