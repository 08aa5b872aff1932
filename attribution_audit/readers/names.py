"""Users by the names that stand where their ids should."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from attribution_audit.engines import Engine
from attribution_audit.policy.policy import label_key

SAME = 15
"""Characters that an id of 15 and the same of 18 have in common."""


def names_of_users(engine: Engine) -> dict[str, str]:
    """Name as written -> user id, for names that one user only has; from the raw table of users.

    A user is meant by the full name, the first and last name, the username or the mailbox, in any case. A last name
    stands for a user who has no first one: some copies keep the full name there.
    """
    ids: dict[str, set[str]] = defaultdict(set)
    for batch in engine.batches("raw_user"):
        for user in batch.to_pylist():
            both = f"{user['first_name'] or ''} {user['last_name'] or ''}"  # a last name alone is not a person's
            for name in (user["full_name"], both if user["first_name"] else user["last_name"], *_logins(user)):
                if name and label_key(name):
                    ids[label_key(name)].add(user["user_id"].strip()[:SAME])
    return _Names({name: min(found) for name, found in ids.items() if len(found) == 1})


def _logins(user: dict[str, Any]) -> tuple[str | None, str | None]:
    return user["username"], user["email"]


class _Names(dict[str, str]):
    """Names compared as labels are."""

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The one user of that name."""
        return super().get(label_key(name), default)
