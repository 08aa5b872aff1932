"""By what plans know a payee: the user's own id and mailbox first, then the role, then the manager."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attribution_audit.policy.plans import person_key

NAMED_BY = (
    # plans' key   columns of `payees`, the most telling first
    ("owner", ("user_id", "email", "username")),
    ("team", ("team", "manager_id", "manager_email", "manager_username")),
)


def keys_by_user(payees: Iterable[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """User id -> keys to look plans up by, from rows of `payees`."""
    return {
        str(row["user_id"]): tuple(
            f"{word} {person_key(row[column])}" for word, columns in NAMED_BY for column in columns if row[column]
        )
        for row in payees
    }


def keys_of(payee_id: str | None, known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys of a payee; of one whom the export does not hold, the id alone."""
    if payee_id is None:
        return ()
    return known.get(payee_id) or (f"owner {person_key(payee_id)}",)
