-- payees: one row a user of the export, with what plans name people by
-- reads: users, user_roles
-- gives: user_id, email, username, team (the name of the role), manager_id, manager_email, manager_username
select
    users.user_id,
    users.email,
    users.username,
    user_roles.name as team,
    users.manager_id,
    managers.email as manager_email,
    managers.username as manager_username
from users
left join user_roles on user_roles.user_role_id = users.user_role_id
left join users as managers on managers.user_id = users.manager_id
