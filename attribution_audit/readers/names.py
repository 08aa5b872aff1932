"""Users by the names that stand where their ids should."""

from __future__ import annotations

from collections import defaultdict

from attribution_audit.engines import Engine
from attribution_audit.policy.policy import label_key


def names_of_users(engine: Engine) -> dict[str, str]:
    """Name as written -> user id, for names that one user only has; from the raw table of users.

    A user is meant by the full name, the first and last name, the username or the mailbox, in any case.
    """
    ids: dict[str, set[str]] = defaultdict(set)
    for batch in engine.batches("raw_user"):
        for user in batch.to_pylist():
            both = f"{user['first_name'] or ''} {user['last_name'] or ''}"
            for name in (user["full_name"], both, user["last_name"], user["username"], user["email"]):
                if name and label_key(name):
                    ids[label_key(name)].add(user["user_id"])
    return _Names({name: min(found) for name, found in ids.items() if len(found) == 1})


class _Names(dict[str, str]):
    """Names compared as labels are."""

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The one user of that name."""
        return super().get(label_key(name), default)
