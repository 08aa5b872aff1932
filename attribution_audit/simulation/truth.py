"""What really happened in the made-up company: the labels that no export holds."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Act:
    """One lost source or recreation that somebody brought about, where the contract's definitions put it."""

    kind: str
    record_type: str
    record_id: str
    related_type: str
    related_id: str
    opportunity_id: str
    """The deal that pays by it; empty while there is none."""
    actor_id: str
    payee_id: str
    """Owner when the deal closed, else its present owner; empty without a deal."""
    occurred_at: str
    source_before: str
    source_after: str
    variant: str


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

    def write(self, path: Path | str) -> Path:
        """One JSON file with `acts`, `innocents` and `true_source` (a list with record_type and record_id)."""
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        content = {
            "acts": [asdict(act) for act in self.acts],
            "innocents": [asdict(innocent) for innocent in self.innocents],
            "true_source": [
                {"record_type": kind, "record_id": record_id, **asdict(value)}
                for (kind, record_id), value in self.true_source.items()
            ],
        }
        target.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
        return target
