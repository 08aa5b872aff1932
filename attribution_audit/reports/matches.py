"""By what the records of a finding are taken for one person or company: the weight of each link, and its signs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

ONE = {"one_person": "person", "one_company": "company"}
BUT = "; but "
"""Stands in a reason between what speaks for a link and what against it."""


@dataclass(frozen=True)
class Match:
    """One link. Bits are None where the CRM itself says that the records are one, or nothing had to be matched."""

    what: str
    text: str
    ends: tuple[str, str]
    """Both records, with their types."""
    match_weight: float | None
    speaks_for: str
    speaks_against: str


def read_matches(evidence: str | None) -> tuple[Match, ...]:
    """The links that the evidence of a finding tells of, in its order."""
    try:
        parts = json.loads(evidence or "[]")
    except ValueError:
        return ()
    listed = parts if isinstance(parts, list) else []
    return tuple(_match(part) for part in listed if isinstance(part, dict) and part.get("fact") in ONE)


def _match(part: dict[str, Any]) -> Match:
    reason, _, against = str(part.get("reason") or "").partition(BUT)
    weight = part.get("match_weight")
    ends = tuple(f"{part.get(kind) or ''} {part.get(key) or ''}".strip() for kind, key in ENDS)
    is_number = isinstance(weight, int | float) and not isinstance(weight, bool)
    bits = float(weight) if is_number and weight is not None else None
    return Match(ONE[str(part["fact"])], str(part.get("text") or ""), (ends[0], ends[1]), bits, reason, against)


ENDS = (("record_type", "record_id"), ("other_type", "other_id"))
"""The keys of both records in a fact."""
