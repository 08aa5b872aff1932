"""One value as a cell of a CSV file holds it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from attribution_audit.records.spreadsheet import guarded


def cell(value: Any) -> str:
    """One value as it stands in the file: times in ISO 8601 UTC, null as nothing, text guarded."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        at = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return at.isoformat(timespec="microseconds" if at.microsecond else "seconds").replace("+00:00", "Z")
    return guarded(value) if isinstance(value, str) else str(value)
