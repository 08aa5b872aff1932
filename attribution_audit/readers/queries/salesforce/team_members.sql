-- team_members: one member of the team of one opportunity
-- reads: raw_opportunity_team_member, left_out_rows
-- parameters: none
-- gives: team_member_id, opportunity_id, user_id, team_role, is_deleted
select
    reference_id(raw.team_member_id) as team_member_id,
    reference_id(raw.opportunity_id) as opportunity_id,
    reference_id(raw.user_id) as user_id,
    text_value(raw.team_role) as team_role,
    flag_value(raw.is_deleted) or is_gone(raw.gone, raw.version_active) as is_deleted
from raw_opportunity_team_member as raw
left join left_out_rows as gone on gone.object = 'OpportunityTeamMember' and gone.row = raw.row
where gone.row is null
