-- no_response: one row a claim of an edit or a recreation: is there no response on record that earned the source?
-- reads: claims, claim_context, touchpoints, claim_matches, leads, actors
-- parameters: sure_millibits (match weight from which two records are surely one)
-- gives: claim_id, ruling, record_id, fact_at, because
-- A lead source is what somebody entered; a dated response of the person to a campaign is what earns it. It lowers where it is
-- not sure that the responding record is that person. A partner's lead answers no campaign: there somebody outside sales made the lead.
with responses as (
    select touchpoint_id, min(responded_at) as responded_at
    from touchpoints
    group by touchpoint_id
),
told as (
    select
        claims.claim_id, responses.touchpoint_id, responses.responded_at, claim_matches.said,
        coalesce(claims.earlier_evidence_id, claims.evidence_id) as evidence_id,
        coalesce(claims.earlier_at, claims.occurred_at) as evidence_at,
        case
            when
                claims.family = 'lost_source' and claims.category_before = 'partner' and responses.touchpoint_id is null
                and actors.part <> 'sales'
                then leads.lead_id
        end as referred_id,
        leads.created_at as referred_at,
        coalesce(
            (claim_matches.match_millibits < $sure_millibits or claim_matches.is_name_only) and not claim_matches.is_one_mailbox,
            false
        ) as is_unsure
    from claims
    inner join claim_context on claim_context.claim_id = claims.claim_id
    left join responses on responses.touchpoint_id = claim_context.first_marketing_id
    left join claim_matches on claim_matches.claim_id = claims.claim_id and claim_matches.what = 'response'
    left join leads
        on leads.lead_id = case when claims.record_type = 'Lead' then claims.record_id else claim_context.first_marketing_id end
    left join actors on actors.user_id = leads.created_by_id
    where claims.family in ('recreation', 'lost_source')
)
select
    claim_id,
    case
        when referred_id is not null then 'ruled_out'
        when touchpoint_id is null or is_unsure then 'lowers'
        else 'ruled_out'
    end as ruling,
    coalesce(touchpoint_id, referred_id, evidence_id) as record_id,
    coalesce(responded_at, case when referred_id is not null then referred_at end, evidence_at) as fact_at,
    case
        when referred_id is not null then 'Lead ' || referred_id || ' was made by somebody outside sales, as a partner''s is.'
        when touchpoint_id is null then 'No response of the person to a campaign is on record; the source is what somebody entered.'
        when is_unsure then 'Somebody responded to a campaign on ' || iso_stamp(responded_at) || '. ' || said
        else 'The person responded to a campaign on ' || iso_stamp(responded_at) || '.'
    end as because
from told
