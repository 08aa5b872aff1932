-- another_user: one row a claim of a recreation: did whoever made the later record have to do with the earlier one?
-- reads: claims, leads, opportunities, changes, stage_changes, activities, users, sales_activities
-- gives: claim_id, ruling, record_id, fact_at, because
-- Owning it, having owned or made it, having closed it, or having entered an activity on it, all before the later was made: a record
-- that was handed over afterwards says nothing. A colleague of the same team (manager or role) who was in touch with the person within
-- the last 30 days may have handed it over.
with handed_over as (
    select
        claims.claim_id, changes.value_before,
        row_number() over (
            partition by claims.claim_id order by changes.changed_at nulls last, changes.change_id nulls last
        ) as place
    from claims
    inner join changes on changes.record_id = claims.related_id and changes.changed_at > claims.occurred_at
    where changes.field = 'owner' and looks_like_id(changes.value_before)
),
earlier as (
    select claims.claim_id, leads.lead_id as record_id, leads.created_at as fact_at
    from claims
    left join handed_over on handed_over.claim_id = claims.claim_id and handed_over.place = 1
    inner join leads
        on
            leads.lead_id = claims.related_id
            and claims.actor_id in (coalesce(reference_id(handed_over.value_before), leads.owner_id), leads.created_by_id)
    union
    select claims.claim_id, opportunities.opportunity_id, opportunities.created_at
    from claims
    left join handed_over on handed_over.claim_id = claims.claim_id and handed_over.place = 1
    inner join opportunities
        on
            opportunities.opportunity_id = claims.related_id
            and claims.actor_id in (
                coalesce(reference_id(handed_over.value_before), opportunities.owner_id), opportunities.created_by_id
            )
    union
    select claim_id, earlier_evidence_id, earlier_at from claims where actor_id = earlier_by_id and earlier_at <= occurred_at
    union
    select claims.claim_id, changes.change_id, changes.changed_at
    from claims
    inner join changes on changes.record_id = claims.related_id and changes.changed_at <= claims.occurred_at
    where
        changes.actor_id = claims.actor_id
        or (changes.field = 'owner' and claims.actor_id in (reference_id(changes.value_before), reference_id(changes.value_after)))
    union
    select claims.claim_id, stage_changes.stage_change_id, stage_changes.changed_at
    from claims
    inner join stage_changes
        on stage_changes.opportunity_id = claims.related_id and stage_changes.actor_id = claims.actor_id
    where stage_changes.changed_at <= claims.occurred_at
    union
    select claims.claim_id, activities.activity_id, activities.created_at
    from claims
    inner join activities
        on
            activities.person_record_id = claims.related_id
            and activities.created_by_id = claims.actor_id
            and activities.created_at <= claims.occurred_at
    union
    select claims.claim_id, activities.activity_id, activities.created_at
    from claims
    inner join activities
        on
            activities.about_id = claims.related_id
            and activities.created_by_id = claims.actor_id
            and activities.created_at <= claims.occurred_at
),
holders as (
    select claims.claim_id, coalesce(opportunities.owner_id, leads.owner_id) as holder_id
    from claims
    left join opportunities on opportunities.opportunity_id = claims.related_id
    left join leads on leads.lead_id = claims.related_id
    where claims.family = 'recreation'
    union
    select claim_id, earlier_by_id from claims where family = 'recreation'
),
handovers as (
    select claim_id, activity_id, entered_at, holder_id
    from (
        select
            claims.claim_id, sales_activities.activity_id, sales_activities.entered_at, holders.holder_id,
            row_number() over (
                partition by claims.claim_id
                order by sales_activities.entered_at desc nulls last, sales_activities.activity_id nulls last
            ) as place
        from claims
        inner join holders on holders.claim_id = claims.claim_id and holders.holder_id <> claims.actor_id
        inner join users as one on one.user_id = holders.holder_id
        inner join users as other on other.user_id = claims.actor_id
        inner join sales_activities
            on sales_activities.person_id = claims.person_id and sales_activities.entered_by_id = holders.holder_id
        where
            claims.family = 'recreation'
            and (
                one.manager_id = other.manager_id or one.manager_id = other.user_id or other.manager_id = one.user_id
                or one.user_role_id = other.user_role_id
            )
            and sales_activities.activity_type in ('Task', 'Event')
            and sales_activities.entered_at <= claims.occurred_at
            and days_between(sales_activities.entered_at, claims.occurred_at) <= 30
    ) as placed
    where place = 1
),
first_sign as (
    select claim_id, record_id, fact_at
    from (
        select
            earlier.*,
            row_number() over (partition by claim_id order by fact_at nulls last, record_id nulls last) as place
        from earlier
    ) as placed
    where place = 1
)
select
    claims.claim_id,
    case
        when first_sign.claim_id is not null then 'ruled_out'
        when handovers.claim_id is not null then 'lowers'
        when claims.how in ('left', 'open') or claims.earlier_at > claims.occurred_at then 'fits'
        else 'lowers'
    end as ruling,
    coalesce(first_sign.record_id, handovers.activity_id, claims.evidence_id) as record_id,
    coalesce(first_sign.fact_at, handovers.entered_at, claims.occurred_at) as fact_at,
    case
        when first_sign.claim_id is not null
            then 'User ' || claims.actor_id || ', who made the later record, had to do with the earlier one (' || first_sign.record_id || ').'
        when handovers.claim_id is not null
            then 'User ' || claims.actor_id || ', who made the later record, is of one team with user ' || handovers.holder_id
                || ', who had the earlier one and was in touch with the person at most 30 days before (' || handovers.activity_id || ').'
        else 'The user who made the later record, as far as the export shows, neither owned nor made nor closed the earlier one, and entered nothing on it.'
    end as because
from claims
left join first_sign on first_sign.claim_id = claims.claim_id
left join handovers on handovers.claim_id = claims.claim_id
where claims.family = 'recreation' and claims.actor_id is not null
