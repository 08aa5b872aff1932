"""What the page says of people: that users are named and for whom, that contacts were left out, or one forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attribution_audit.reports.figures import moment


def privacy(said: Mapping[str, Any] | None) -> list[str]:
    """One sentence each; none where nothing was done.

    >>> privacy({"redacted": False, "names_shown": {"for": "Compliance", "at": None}, "forgotten": []})
    ['Users stand here by name, for Compliance.']
    >>> privacy({"names_shown": {"for": "Compliance", "until": "2026-07-01T12:00:00Z"}})
    ['Users stood here by name, for Compliance until 1 Jul 2026, 12:00:00 UTC.']
    """
    told, shown = said or {}, (said or {}).get("names_shown")
    lines = []
    if shown:
        at = f" since {moment(shown['at'])}" if shown.get("at") else ""
        until = f" until {moment(shown['until'])}" if shown.get("until") else ""
        lines.append(f"Users {'stood' if until else 'stand'} here by name, for {shown.get('for')}{at}{until}.")
    if told.get("redacted"):
        lines.append("E-mail addresses, telephone numbers and names of contacts are left out.")
    gone = told.get("forgotten") or ()
    return [*lines, *(f"On {moment(one['at'])} a person was taken out ({one['records']} records)." for one in gone)]
