-- bulk_edit: one row a claim of an edit by a known user: was it part of a clean-up or a load over records of many owners?
-- reads: claims, claim_context, sittings
-- gives: claim_id, ruling, record_id, fact_at, because
-- A sitting of ten records or more of which at least half takes nothing away (of a claimed source: gives marketing nothing), is no act
-- for anybody's pay; nor is one on records most of which belong to three other owners or more, by somebody who does not sell. Half as
-- many records speak for it, and so does it where somebody who sells, such as a manager, took sources off other owners' records.
with judged as (
    select
        claims.claim_id, claims.evidence_id, claims.occurred_at, sittings.records,
        case when claims.family = 'claimed_source' then sittings.claiming else sittings.losing end * 2
        <= sittings.changes as is_mixed,
        claims.family = 'lost_source' and sittings.of_others * 2 >= sittings.changes as is_of_others,
        sittings.other_owners,
        claim_context.actor_part = 'sales' as is_seller
    from claims
    inner join claim_context on claim_context.claim_id = claims.claim_id
    inner join sittings on sittings.change_id = claims.evidence_id and sittings.changed_at = claims.occurred_at
)
select
    claim_id,
    case
        when records >= 10 and (is_mixed or (is_of_others and other_owners >= 3 and not is_seller)) then 'fits'
        when records >= 5 and (is_mixed or is_of_others) then 'lowers'
        else 'ruled_out'
    end as ruling,
    evidence_id as record_id,
    occurred_at as fact_at,
    case
        when records = 1 then 'The change stands alone: in the histories the same user changed no other source within ten minutes of it.'
        when records >= 5 and is_mixed
            then 'The user changed the sources of ' || cast(records as string) || ' records at one sitting, at least half of them to nobody''s gain.'
        when records >= 5 and is_of_others
            then 'The user changed the sources of ' || cast(records as string) || ' records at one sitting, most of them of other owners.'
        when records < 5 then 'The user changed the sources of ' || cast(records as string) || ' records at one sitting, too few for a clean-up.'
        else 'The user changed the sources of ' || cast(records as string) || ' records at one sitting, most of them their own and to a gain.'
    end as because
from judged
