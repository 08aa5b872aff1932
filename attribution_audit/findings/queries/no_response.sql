-- no_response: one row a claim of a recreation: is there no response on record that earned the source?
-- reads: claims, claim_context, touchpoints, claim_matches
-- parameters: sure_millibits (match weight from which two records are surely one)
-- gives: claim_id, ruling, record_id, fact_at, because
-- A lead source is what somebody entered; a dated response of the person to a campaign is what earns it. It lowers where it is
-- not sure that the responding record is that person.
select
    claims.claim_id,
    case
        when touchpoints.touchpoint_id is null then 'lowers'
        when
            (claim_matches.match_millibits < $sure_millibits or claim_matches.is_name_only) and not claim_matches.is_one_mailbox
            then 'lowers'
        else 'ruled_out'
    end as ruling,
    coalesce(touchpoints.touchpoint_id, claims.earlier_evidence_id) as record_id,
    coalesce(touchpoints.responded_at, claims.earlier_at) as fact_at,
    case
        when touchpoints.touchpoint_id is null then 'No response of the person to a campaign is on record; the source is what somebody entered.'
        when (claim_matches.match_millibits < $sure_millibits or claim_matches.is_name_only) and not claim_matches.is_one_mailbox
            then 'Somebody responded to a campaign on ' || iso_stamp(touchpoints.responded_at) || '. ' || claim_matches.said
        else 'The person responded to a campaign on ' || iso_stamp(touchpoints.responded_at) || '.'
    end as because
from claims
inner join claim_context on claim_context.claim_id = claims.claim_id
left join (
    select touchpoint_id, min(responded_at) as responded_at from touchpoints group by touchpoint_id
) as touchpoints on touchpoints.touchpoint_id = claim_context.first_marketing_id
left join claim_matches on claim_matches.claim_id = claims.claim_id and claim_matches.what = 'response'
where claims.family = 'recreation'
