-- campaign_losses: one row an opportunity and a campaign of marketing or a partner that was taken off it: as its primary campaign, or as the
-- response of somebody in it
-- reads: changes, campaigns, campaign_sources, campaign_members, leads, contacts, entities, opportunity_people, opportunities, earlier_campaigns,
--        conversions, first_sources, actors
-- parameters: attribution_days (whole days before the opportunity was made)
-- gives: opportunity_id, campaign_id, how (emptied, replaced, deleted, set_back, gone), campaign_after_id (of a replacement), evidence_id,
--        campaign_member_id, person_record_id (of a response), lost_at (of what only two exports show and nothing dates, when the
--        earlier was taken),
--        actor_id, grade (history, records, snapshots, contradiction), not_before (of snapshots), modifier_id (who
--        modified the record last, which does not say who did it), restored_at,
--        restored_by_id, restored_change_id
-- A lookup's change comes twice, with names and with ids; a name that two campaigns bear tells nothing. Of several steps on one
-- opportunity the first counts. Responses go with a person's record that is deleted or merged: nobody took them off.
-- A conversion gives the opportunity the campaign that the lead joined last. Where at least five were converted and four of five still bear
-- it, one that bears none, or one that nobody in it ever joined, contradicts (how: missing, other): it was changed, and nothing says
-- when or by whom; the conversion's time stands for it. Nor does a membership stand for nothing whose form made the lead: where four of
-- five such memberships of the campaign are responses, one that is none today and was last modified by somebody in sales contradicts
-- (how: unanswered): that modification may have been another one, and nobody is named for it.
with marked as (
    select campaigns.campaign_id, campaigns.name, campaign_sources.category
    from campaigns
    left join campaign_sources on campaign_sources.campaign_id = campaigns.campaign_id
),
by_name as (
    select label_key(name) as name_key, min(campaign_id) as campaign_id
    from marked
    where name is not null
    group by label_key(name)
    having count(*) = 1
),
told as (
    select
        changes.change_id, changes.record_id as opportunity_id, changes.changed_at, changes.actor_id,
        case when looks_like_id(changes.value_before) then reference_id(changes.value_before) else names_before.campaign_id end
        as campaign_before_id,
        case when looks_like_id(changes.value_after) then reference_id(changes.value_after) else names_after.campaign_id end
        as campaign_after_id,
        changes.value_after = '' as is_emptied
    from changes
    left join by_name as names_before on names_before.name_key = label_key(changes.value_before)
    left join by_name as names_after on names_after.name_key = label_key(changes.value_after)
    where
        changes.record_type = 'Opportunity' and changes.field = 'campaign' and changes.event = 'changed'
        and changes.value_before is not null and changes.value_after is not null
),
edits as (
    select moments.*, row_number() over (partition by opportunity_id order by changed_at nulls last, change_id nulls last) as step
    from (
        select
            told.*,
            row_number() over (
                partition by opportunity_id, changed_at
                order by
                    case when campaign_before_id is null and not is_emptied then 1 else 0 end nulls last,
                    case when campaign_before_id is null then 1 else 0 end nulls last,
                    change_id nulls last
            ) as telling
        from told
    ) as moments
    where telling = 1
),
edited as (
    select first_of.*
    from (
        select
            edits.*,
            row_number() over (partition by edits.opportunity_id order by edits.step nulls last) as place
        from edits
        inner join marked on marked.campaign_id = edits.campaign_before_id and marked.category in ('marketing', 'partner')
        where edits.is_emptied or coalesce(edits.campaign_after_id <> edits.campaign_before_id, true)
    ) as first_of
    where place = 1
),
put_back as (
    select edited.opportunity_id, min(edits.step) as step
    from edited
    inner join edits
        on
            edits.opportunity_id = edited.opportunity_id and edits.step > edited.step
            and edits.campaign_after_id = edited.campaign_before_id
    group by edited.opportunity_id
),
persons as (
    select entities.record_id, entities.person_id
    from entities
    left join leads on leads.lead_id = entities.record_id
    left join contacts on contacts.contact_id = entities.record_id
    where not coalesce(leads.is_deleted, contacts.is_deleted, false) and entities.person_id is not null
),
by_form as (
    select
        campaign_members.campaign_member_id, campaign_members.campaign_id, campaign_members.lead_id,
        campaign_members.created_at, campaign_members.modified_at, campaign_members.modified_by_id,
        coalesce(campaign_members.has_responded, campaign_members.responded_on is not null) as answered
    from campaign_members
    inner join campaign_sources on campaign_sources.campaign_id = campaign_members.campaign_id
    inner join leads on leads.lead_id = campaign_members.lead_id
    inner join first_sources
        on
            first_sources.record_type = 'Lead' and first_sources.record_id = leads.lead_id
            and first_sources.first_source = campaign_sources.source
    where
        abs(seconds_between(leads.created_at, campaign_members.created_at)) <= 3600
        and not coalesce(campaign_members.is_deleted, false)
),
answers as (
    select campaign_id, count(*) as members, sum(case when answered then 1 else 0 end) as answers
    from by_form
    group by campaign_id
),
members as (
    select
        campaign_member_id, campaign_id, coalesce(lead_id, contact_id) as person_record_id, created_at as entered_at,
        case when coalesce(is_deleted, false) then 'deleted' else 'set_back' end as how,
        modified_at as lost_at, modified_by_id as actor_id, 'records' as grade, cast(null as timestamp) as not_before
    from campaign_members
    where
        case
            when coalesce(is_deleted, false) then coalesce(has_responded, responded_on is not null)
            else not has_responded and responded_on is not null
        end
    union all
    select
        by_form.campaign_member_id, by_form.campaign_id, by_form.lead_id, by_form.created_at, 'unanswered', by_form.modified_at,
        by_form.modified_by_id, 'contradiction', null
    from by_form
    inner join answers on answers.campaign_id = by_form.campaign_id
    inner join actors on actors.user_id = by_form.modified_by_id and actors.part = 'sales'
    where
        not by_form.answered
        and by_form.modified_at > plus_seconds(by_form.created_at, 3600)
        and answers.answers >= 5
        and answers.answers * 5 >= answers.members * 4
    union all
    select
        earlier.record_id, earlier.campaign_id, earlier.person_record_id, earlier.entered_at,
        case when now.campaign_member_id is null then 'gone' else 'set_back' end,
        case when now.modified_at > earlier.taken_at then now.modified_at end, null, 'snapshots', earlier.taken_at
    from earlier_campaigns as earlier
    left join campaign_members as now on now.campaign_member_id = earlier.record_id
    where
        earlier.has_responded
        and (now.campaign_member_id is null or (not now.has_responded and now.responded_on is null and not coalesce(now.is_deleted, false)))
        and exists (select 1 from campaign_members where campaign_members.campaign_id = earlier.campaign_id)
),
responses as (
    select members.*, opportunities.opportunity_id, opportunities.created_at as made_at
    from members
    inner join marked on marked.campaign_id = members.campaign_id and marked.category in ('marketing', 'partner')
    inner join persons on persons.record_id = members.person_record_id
    inner join opportunity_people on opportunity_people.person_id = persons.person_id and opportunity_people.is_founding
    inner join opportunities on opportunities.opportunity_id = opportunity_people.opportunity_id
    where
        not coalesce(opportunities.is_deleted, false)
        and members.entered_at <= opportunities.created_at
        and days_between(members.entered_at, opportunities.created_at) <= $attribution_days
),
first_deals as (
    select earliest.*
    from (
        select
            responses.*,
            row_number() over (
                partition by campaign_member_id, how order by made_at nulls last, opportunity_id nulls last
            ) as place
        from responses
    ) as earliest
    where place = 1
),
compared as (
    select
        now.opportunity_id, earlier.campaign_id, now.campaign_id as campaign_after_id, now.modified_at, now.modified_by_id,
        earlier.taken_at
    from earlier_campaigns as earlier
    inner join opportunities as now on now.opportunity_id = earlier.record_id
    inner join marked on marked.campaign_id = earlier.campaign_id and marked.category in ('marketing', 'partner')
    where
        not coalesce(now.is_deleted, false)
        and coalesce(now.campaign_id <> earlier.campaign_id, true)
        and now.modified_at > earlier.taken_at
        and exists (select 1 from opportunities where opportunities.campaign_id is not null)
        and not exists (select 1 from edits where edits.opportunity_id = now.opportunity_id and edits.changed_at > earlier.taken_at)
),
joined as (
    select
        conversions.opportunity_id, conversions.converted_at, conversions.evidence_id, campaign_members.*,
        campaign_members.lead_id as joined_as_id
    from conversions
    inner join campaign_members on campaign_members.lead_id = conversions.lead_id
    where not conversions.into_existing
    union all
    select
        conversions.opportunity_id, conversions.converted_at, conversions.evidence_id, campaign_members.*,
        campaign_members.contact_id
    from conversions
    inner join campaign_members on campaign_members.contact_id = conversions.contact_id
    where not conversions.into_existing and campaign_members.lead_id is null
),
joined_last as (
    select opportunity_id, converted_at, evidence_id, campaign_id, campaign_member_id, joined_as_id, answered
    from (
        select
            joined.*,
            coalesce(has_responded, responded_on is not null) as answered,
            row_number() over (
                partition by opportunity_id order by created_at desc nulls last, campaign_member_id nulls last
            ) as place
        from joined
        where created_at < converted_at and not coalesce(is_deleted, false)
    ) as placed
    where place = 1
),
chosen as (
    select
        joined_last.*, opportunities.campaign_id as campaign_now_id,
        coalesce(opportunities.campaign_id = joined_last.campaign_id, false) as is_kept
    from joined_last
    inner join opportunities on opportunities.opportunity_id = joined_last.opportunity_id
    where
        not coalesce(opportunities.is_deleted, false)
        and not exists (select 1 from edits where edits.opportunity_id = joined_last.opportunity_id)
),
kept as (
    select count(*) as opportunities, sum(case when is_kept then 1 else 0 end) as kept from chosen
),
joined_by_people as (
    select distinct opportunity_people.opportunity_id, campaign_members.campaign_id
    from opportunity_people
    inner join entities on entities.person_id = opportunity_people.person_id
    inner join campaign_members on coalesce(campaign_members.lead_id, campaign_members.contact_id) = entities.record_id
    where entities.record_type in ('Lead', 'Contact')
),
contradicted as (
    select chosen.*
    from chosen
    inner join marked on marked.campaign_id = chosen.campaign_id and marked.category in ('marketing', 'partner')
    cross join kept
    left join joined_by_people
        on
            joined_by_people.opportunity_id = chosen.opportunity_id
            and joined_by_people.campaign_id = chosen.campaign_now_id
    where
        not chosen.is_kept
        and chosen.answered
        and joined_by_people.opportunity_id is null
        and kept.opportunities >= 5
        and kept.kept * 5 >= kept.opportunities * 4
),
losses as (
    select
        edited.opportunity_id, edited.campaign_before_id as campaign_id,
        case when edited.is_emptied then 'emptied' else 'replaced' end as how, edited.campaign_after_id,
        edited.change_id as evidence_id, cast(null as string) as campaign_member_id, cast(null as string) as person_record_id,
        edited.changed_at as lost_at, edited.actor_id, 'history' as grade, cast(null as timestamp) as not_before,
        cast(null as string) as modifier_id, restoring.changed_at as restored_at, restoring.actor_id as restored_by_id,
        restoring.change_id as restored_change_id, 1 as surety
    from edited
    left join put_back on put_back.opportunity_id = edited.opportunity_id
    left join edits as restoring
        on restoring.opportunity_id = put_back.opportunity_id and restoring.step = put_back.step
    union all
    select
        opportunity_id, campaign_id, how, null, case when how = 'gone' then opportunity_id else campaign_member_id end,
        campaign_member_id, person_record_id, coalesce(lost_at, not_before), case when how <> 'unanswered' then actor_id end, grade,
        not_before, case when how = 'unanswered' then actor_id end, null, null, null,
        case when grade = 'records' then 2 when grade = 'snapshots' then 3 else 4 end
    from first_deals
    union all
    select
        opportunity_id, campaign_id, case when campaign_after_id is null then 'emptied' else 'replaced' end, campaign_after_id,
        opportunity_id, null, null, modified_at, null, 'snapshots', taken_at, modified_by_id, null, null, null, 3
    from compared
    union all
    select
        opportunity_id, campaign_id, case when campaign_now_id is null then 'missing' else 'other' end, campaign_now_id,
        evidence_id, campaign_member_id, joined_as_id, converted_at, null, 'contradiction', null, null, null, null, null, 4
    from contradicted
)
select
    opportunity_id, campaign_id, how, campaign_after_id, evidence_id, campaign_member_id, person_record_id, lost_at, actor_id,
    grade, not_before, modifier_id, restored_at, restored_by_id, restored_change_id
from (
    select
        losses.*,
        row_number() over (
            partition by opportunity_id, campaign_id
            order by surety nulls last, lost_at nulls last, evidence_id nulls last, how nulls last
        ) as place
    from losses
) as placed
where place = 1
