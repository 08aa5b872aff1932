"""The evidence of a finding, as its JSON text tells it: dated facts, and what became of each innocent explanation.

Read with patience: a key that is missing is an empty text, a text that is no JSON is one fact that says so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any

from attribution_audit.vocabulary import Ruling

UNDATED = "9999"
FOR_THE_PERSON: dict[str, int] = {
    ruling: place for place, ruling in enumerate((Ruling.CLEARS, Ruling.FITS, Ruling.LOWERS))
}
"""Rulings that speak for the person concerned, the strongest first."""


@dataclass(frozen=True)
class Fact:
    """One thing that stands in the export."""

    fact: str = ""
    at: str = ""
    text: str = ""
    record_type: str = ""
    record_id: str = ""
    field: str = ""
    before: str | None = None
    after: str | None = None
    actor_id: str = ""
    verdict: str = ""
    is_counted: str = ""

    @property
    def is_change(self) -> bool:
        """Whether it tells of a value before and after."""
        return self.before is not None or self.after is not None


@dataclass(frozen=True)
class Explanation:
    """One innocent explanation and what became of it."""

    explanation: str
    ruling: str = ""
    because: str = ""
    record_id: str = ""
    at: str = ""


@dataclass(frozen=True)
class Evidence:
    """Facts by time, undated ones last; explanations as the audit tried them."""

    facts: tuple[Fact, ...]
    explanations: tuple[Explanation, ...]

    @property
    def ruled_out(self) -> tuple[Explanation, ...]:
        """The explanations that a dated fact rules out."""
        return tuple(one for one in self.explanations if one.ruling == Ruling.RULED_OUT)

    @property
    def decision(self) -> str:
        """What a reviewer decided, where the decision counts; blank without one."""
        return next((fact.verdict for fact in self.facts if fact.verdict and fact.is_counted == "true"), "")

    @property
    def standing(self) -> tuple[Explanation, ...]:
        """The others, what speaks most for the person concerned first."""
        others = (one for one in self.explanations if one.ruling != Ruling.RULED_OUT)
        return tuple(sorted(others, key=lambda one: FOR_THE_PERSON.get(one.ruling, len(FOR_THE_PERSON))))


def read_evidence(text: str | None) -> Evidence:
    """The evidence in a JSON text.

    >>> read_evidence('[{"explanation": "merge", "ruling": "ruled_out"}]').explanations[0].ruling
    'ruled_out'
    """
    parts = _parts(text)
    facts = [Fact(**_known(part, Fact)) for part in parts if "explanation" not in part]
    explanations = [Explanation(**_known(part, Explanation)) for part in parts if "explanation" in part]
    return Evidence(tuple(sorted(facts, key=lambda fact: fact.at or UNDATED)), tuple(explanations))


def _parts(text: str | None) -> list[dict[str, Any]]:
    try:
        read = json.loads(text or "[]") or []
    except ValueError:
        return [{"fact": "unreadable", "text": "The evidence of this finding cannot be read."}]
    listed = read if isinstance(read, list) else [read]
    return [part if isinstance(part, dict) else {"text": str(part)} for part in listed]


def _known(part: dict[str, Any], kind: type[Fact] | type[Explanation]) -> dict[str, str]:
    named = {field.name for field in fields(kind)}
    return {name: _as_text(value) for name, value in part.items() if name in named and value is not None}


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
