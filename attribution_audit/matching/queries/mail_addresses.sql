-- mail_addresses: one row an e-mail address as typed
-- reads: leads, contacts
-- gives: email
select email
from leads
where email is not null
union
select email
from contacts
where email is not null
