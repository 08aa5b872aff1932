"""How many contacts did sales add to opportunities? For information only: nothing hangs on it.

Contacts without a role in a deal are what marketing loses credit by; a number that must be reached would be filled.
"""

from __future__ import annotations

from attribution_audit.service_levels.service_level import Asked, ServiceLevel, counted

ROLE = "OpportunityContactRole"


def _blocked(asked: Asked) -> str:
    lacking = [name for name in ("CreatedDate", "CreatedById") if name in asked.missing_columns.get(ROLE, ())]
    return asked.lacks(ROLE) or (f"{ROLE} has no column {lacking[0]}" if lacking else "")


CONTACTS_ADDED = ServiceLevel(
    kind="contacts_added",
    unit="count",
    target=lambda policy: policy.service_levels.contacts_per_week,
    counts=lambda engine, asked: counted(engine, "contacts_added", zone=asked.policy.timezone),
    blocked=_blocked,
    none_judged="sales added no contact in that week",
    nothing="no user of sales added a contact to an opportunity",
    pending="contacts",
    is_informational=True,
)
