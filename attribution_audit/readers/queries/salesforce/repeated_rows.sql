-- repeated_rows: one sound row whose id (and version) stands in another row of its object too
-- reads: every raw table of readers/salesforce.py, repeated_keys, unsound_rows
-- parameters: none
-- gives: object, row, id_key, version
with rows_of_files as (
    select 'Lead' as object, raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_lead as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'Lead'
            and repeated_keys.id_key = id_key(raw.lead_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'Contact', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_contact as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'Contact'
            and repeated_keys.id_key = id_key(raw.contact_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'Account', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_account as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'Account'
            and repeated_keys.id_key = id_key(raw.account_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'Opportunity', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_opportunity as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'Opportunity'
            and repeated_keys.id_key = id_key(raw.opportunity_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'OpportunityContactRole', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_opportunity_contact_role as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'OpportunityContactRole'
            and repeated_keys.id_key = id_key(raw.contact_role_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'Campaign', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_campaign as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'Campaign'
            and repeated_keys.id_key = id_key(raw.campaign_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'CampaignMember', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_campaign_member as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'CampaignMember'
            and repeated_keys.id_key = id_key(raw.campaign_member_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'Task', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_task as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'Task'
            and repeated_keys.id_key = id_key(raw.activity_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'Event', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_event as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'Event'
            and repeated_keys.id_key = id_key(raw.activity_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'User', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_user as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'User'
            and repeated_keys.id_key = id_key(raw.user_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'Profile', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_profile as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'Profile'
            and repeated_keys.id_key = id_key(raw.profile_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'UserRole', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_user_role as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'UserRole'
            and repeated_keys.id_key = id_key(raw.user_role_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'OpportunityLineItem', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_opportunity_line_item as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'OpportunityLineItem'
            and repeated_keys.id_key = id_key(raw.line_item_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'OpportunitySplit', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_opportunity_split as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'OpportunitySplit'
            and repeated_keys.id_key = id_key(raw.split_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'OpportunityTeamMember', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_opportunity_team_member as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'OpportunityTeamMember'
            and repeated_keys.id_key = id_key(raw.team_member_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'LeadHistory', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_lead_history as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'LeadHistory'
            and repeated_keys.id_key = id_key(raw.change_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'ContactHistory', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_contact_history as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'ContactHistory'
            and repeated_keys.id_key = id_key(raw.change_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'AccountHistory', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_account_history as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'AccountHistory'
            and repeated_keys.id_key = id_key(raw.change_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'OpportunityFieldHistory', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_opportunity_field_history as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'OpportunityFieldHistory'
            and repeated_keys.id_key = id_key(raw.change_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'EntityHistory', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_entity_history as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'EntityHistory'
            and repeated_keys.id_key = id_key(raw.change_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
    union all
    select 'OpportunityHistory', raw.row, repeated_keys.id_key, repeated_keys.version
    from raw_opportunity_history as raw
    inner join repeated_keys
        on
            repeated_keys.object = 'OpportunityHistory'
            and repeated_keys.id_key = id_key(raw.stage_change_id)
            and repeated_keys.version = coalesce(raw.version_from, '')
)
select rows_of_files.object, rows_of_files.row, rows_of_files.id_key, rows_of_files.version
from rows_of_files
left join unsound_rows on unsound_rows.object = rows_of_files.object and unsound_rows.row = rows_of_files.row
where unsound_rows.row is null
