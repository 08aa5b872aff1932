"""Service levels of the whole company: what was agreed, what the last week that can be judged attained, how often in a
quarter.

It reads the key `service_levels` of the summary and nothing else, for the report and for the weekly review.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from attribution_audit.reports.figures import NOT_KNOWN, as_decimal, count

IN_WORDS = {
    "volume": "Leads handed over",
    "scoring_agreed": "Scoring agreed",
    "response_time": "Taken up in time",
    "follow_up_rate": "Taken up at all",
    "disposition_completeness": "Leads with an outcome",
    "win_loss_completeness": "Closed deals that say why",
    "contacts_added": "Contacts added to deals",
}
"""Kinds by the names that people know them under."""
STATES = {True: "met", False: "missed", None: "open"}
INFORMATIONAL = "for information"
Week = Mapping[str, Any]


@dataclass(frozen=True)
class Level:
    """One kind, as people read it."""

    name: str
    agreed: str
    week: str
    """The last week that can be judged; a dash without one."""
    attained: str
    state: str
    """met, missed, open, or for information."""
    met_weeks: str
    """Of the weeks that can be judged, such as `9 of 12`."""
    why: str
    """Why it is open; nothing where it is not."""


def levels(found: Mapping[str, Any] | None) -> list[Level]:
    """One line a kind that the policy names, in order; nothing where it names none."""
    return [_level(kind) for kind in (found or {}).get("kinds") or ()]


def attained(unit: str, value: Any) -> str:
    """A count, or a share in whole percent that never says `all` where one is missing.

    >>> attained("ratio", 0.999), attained("ratio", 0.5), attained("count", 1234.0), attained("ratio", None)
    ('99%', '50%', '1,234', '–')
    """
    number = as_decimal(value)
    if number is None:
        return NOT_KNOWN
    return count(number) if unit == "count" else f"{int(number * 100)}%"


def judged_week(weeks: Sequence[Week]) -> Week | None:
    """The last week of which it is known whether it was met, else the last of which something is known."""
    told = [week for week in weeks if week["met"] is not None] or [
        week for week in weeks if week["attained"] is not None
    ]
    return told[-1] if told else None


def _level(kind: Mapping[str, Any]) -> Level:
    weeks, unit = kind.get("weeks") or (), kind.get("unit") or "count"
    week, judged = judged_week(weeks), [one for one in weeks if one["met"] is not None]
    is_informational = kind.get("kind") == "contacts_added"
    state = INFORMATIONAL if is_informational else STATES[week["met"] if week else None]
    return Level(
        name=IN_WORDS.get(str(kind.get("kind")), str(kind.get("kind"))),
        agreed=attained(unit, kind.get("target")),
        week=week["week"] if week else NOT_KNOWN,
        attained=attained(unit, week["attained"]) if week else NOT_KNOWN,
        state=state,
        met_weeks=f"{sum(one['met'] for one in judged)} of {len(judged)}" if judged else NOT_KNOWN,
        why="" if is_informational else _why(kind, week, weeks),
    )


def _why(kind: Mapping[str, Any], week: Week | None, weeks: Sequence[Week]) -> str:
    if week is not None and week["met"] is not None:
        return ""
    return str(kind.get("reason") or (week or weeks[-1])["reason"] or "") if weeks or kind.get("reason") else ""
