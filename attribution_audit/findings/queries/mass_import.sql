-- mass_import: one row a claim of a recreation: was the later record one of many that one user brought in on one day?
-- reads: claims, leads, opportunities
-- gives: claim_id, ruling, record_id, fact_at, because
-- At least twenty records in a day for at least three owners besides the user. Who makes records by hand makes fewer, and their own.
with made as (
    select created_by_id, day_of(created_at) as made_on, owner_id from opportunities where created_at is not null
    union all
    select created_by_id, day_of(created_at), owner_id from leads where created_at is not null
),
days as (
    select
        created_by_id, made_on,
        count(*) as records,
        count(distinct case when owner_id <> created_by_id then owner_id end) as owners
    from made
    where created_by_id is not null
    group by created_by_id, made_on
)
select
    claims.claim_id,
    case when days.records >= 20 and days.owners >= 3 then 'fits' else 'ruled_out' end as ruling,
    claims.evidence_id as record_id,
    claims.occurred_at as fact_at,
    case
        when days.records >= 20 and days.owners >= 3
            then 'The user made ' || cast(days.records as string) || ' records on that day, for several owners, as a load does.'
        when days.records = 1 then 'The user made one such record on that day, as one does by hand.'
        else 'The user made ' || cast(days.records as string) || ' such records on that day, as one does by hand.'
    end as because
from claims
inner join days on days.created_by_id = claims.actor_id and days.made_on = day_of(claims.occurred_at)
where claims.family = 'recreation'
