"""Users' names in the place of their codes, for a reader who is named on record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from attribution_audit.engines import Engine
from attribution_audit.errors import AuditError
from attribution_audit.privacy.tables import moment, privacy
from attribution_audit.reports import Outcome

NOT_IN_NAMES = re.compile(r"[^\w .,'’()-]+|_")
"""A name comes from a CRM: what could be markup, a formula or a control character is no part of it."""
LONGEST = 60


def with_names(outcome: Outcome, reader: str, at: datetime | None) -> Outcome:
    """The outcome with users' names in what people read. For whom, and when (UTC) if that is known, goes on record.

    Raises
    ------
    AuditError
        If the reader is blank.
    """
    if not reader.strip():
        raise AuditError("Names are shown for a reader on record, and none is given. Name who reads the report.")
    said = {"for": reader.strip(), "at": None if at is None else moment(at)}
    return replace(
        outcome,
        users=names_of_users(outcome.engine, outcome.users),
        summary=outcome.summary | {"privacy": privacy(outcome.summary) | {"names_shown": said}},
    )


def names_of_users(engine: Engine, codes: Mapping[str, str]) -> dict[str, str]:
    """User id -> name with the code behind it, such as `Ada Byron (U-7)`; without a name the code alone."""
    if not engine.has("users"):
        return dict(codes)
    rows = engine.arrow("users", ["user_id", "first_name", "last_name"]).to_pylist()
    names = {row["user_id"]: _name(row["first_name"], row["last_name"]) for row in rows}
    return {user: f"{names[user]} ({code})" if names.get(user) else code for user, code in codes.items()}


def _name(first: str | None, last: str | None) -> str:
    """Both in one, of letters and what stands in names.

    >>> _name("=HYPERLINK(1)", "<b>Byron</b>")
    'HYPERLINK(1) b Byron b'
    """
    words = NOT_IN_NAMES.sub(" ", f"{first or ''} {last or ''}").split()
    return " ".join(words).lstrip(" .,'’()-")[:LONGEST].strip()
