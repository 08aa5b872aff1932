"""What really happened in the made-up company: the labels that no export holds."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Act:
    """One lost or claimed source, recreation or hand-off fault, where the contract's definitions put it."""

    kind: str
    record_type: str
    record_id: str
    related_type: str
    related_id: str
    opportunity_id: str
    """The deal that pays by it; empty while there is none."""
    actor_id: str
    """Who did it; empty for a hand-off fault, which is a team's matter."""
    payee_id: str
    """Owner when the deal closed, else its present owner; empty without a deal."""
    occurred_at: str
    source_before: str
    source_after: str
    variant: str
    """In which way; rows of one bulk act have the same, which no other act has."""


@dataclass(frozen=True, slots=True)
class Innocent:
    """One event that may look like an act and is none, with every record it touched."""

    mechanism: str
    record_ids: tuple[str, ...]
    occurred_at: str


@dataclass(frozen=True, slots=True)
class TrueSource:
    """Where the lead or deal really came from, whatever its lead source says now."""

    source: str
    category: str


@dataclass(frozen=True, slots=True)
class Truth:
    """All labels of one company."""

    acts: list[Act] = field(default_factory=list)
    innocents: list[Innocent] = field(default_factory=list)
    true_source: dict[tuple[str, str], TrueSource] = field(default_factory=dict)
    """By record type ("Lead" or "Opportunity") and id; every lead and opportunity, deleted ones too."""
    gaming_users: tuple[str, ...] = ()
    """Ids of the users who ever do any of the acts but the hand-off faults; everybody else is honest."""
    shift_date: str = ""
    """Day on which lead sources were locked and the tactics shifted, as 2025-10-01."""

    def write(self, path: Path | str) -> Path:
        """One JSON file of all fields; `true_source` is a list with record_type and record_id there."""
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        content = {
            "acts": [asdict(act) for act in self.acts],
            "innocents": [asdict(innocent) for innocent in self.innocents],
            "gaming_users": list(self.gaming_users),
            "shift_date": self.shift_date,
            "true_source": [
                {"record_type": kind, "record_id": record_id, **asdict(value)}
                for (kind, record_id), value in self.true_source.items()
            ],
        }
        target.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
        return target
