"""How right the findings of one made-up company are, held against its truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

LOOKED_AT = ("hold", "review")
"""Tiers that a person looks at; a note is for the record and does not count."""


@dataclass
class Score:
    """Counts by kind, pooled over companies with `+`."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    records: int = 0
    tiers: Counter[str] = field(default_factory=Counter)
    wrong_holds: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.records + other.records,
            self.tiers + other.tiers,
            self.wrong_holds + other.wrong_holds,
        )

    def precision(self, kind: str | None = None) -> float | None:
        """Right / (right + wrong), over all kinds without a choice; None where nothing was found."""
        right, wrong = self._counts(self.right, kind), self._counts(self.wrong, kind)
        return right / (right + wrong) if right + wrong else None

    def recall(self, kind: str | None = None) -> float | None:
        """Found / (found + missed), over all kinds without a choice; None where there is nothing to find."""
        right, missed = self._counts(self.right, kind), self._counts(self.missed, kind)
        return right / (right + missed) if right + missed else None

    @staticmethod
    def _counts(counter: Counter[str], kind: str | None) -> int:
        return counter.total() if kind is None else counter[kind]


def score(findings: Iterable[Mapping[str, Any]], acts: Iterable[Any], records: int, kinds: Iterable[str]) -> Score:
    """A finding is right if an act of its kind happened on its record; an act is missed if no finding says so.

    `records` counts leads and opportunities; `kinds` are those that the program claims to find.
    """
    known = set(kinds)
    truth = {(act.kind, act.record_id) for act in acts if act.kind in known}
    result = Score(records=records)
    found = set()
    for finding in findings:
        result.tiers[finding["tier"]] += 1
        if finding["tier"] not in LOOKED_AT:
            continue
        key = (finding["kind"], finding["record_id"])
        if key in truth:
            found.add(key)
            result.right[finding["kind"]] += 1
        else:
            result.wrong[finding["kind"]] += 1
            result.wrong_holds += finding["tier"] == "hold"
    result.missed.update(kind for kind, _ in truth - found)
    return result


def table(result: Score, kinds: Iterable[str]) -> str:
    """The score as lines of text."""
    lines = [f"{'kind':28} {'right':>6} {'wrong':>6} {'missed':>6} {'precision':>9} {'recall':>7}"]
    for kind in [*kinds, None]:
        counts = [Score._counts(counter, kind) for counter in (result.right, result.wrong, result.missed)]
        shares = [
            "   -  " if share is None else f"{share:.4f}" for share in (result.precision(kind), result.recall(kind))
        ]
        lines.append(f"{kind or 'all':28} {counts[0]:6} {counts[1]:6} {counts[2]:6} {shares[0]:>9} {shares[1]:>7}")
    looked_at = result.right.total() + result.wrong.total()
    per_thousand = 1000 * looked_at / result.records if result.records else 0.0
    lines.append(f"tiers {dict(result.tiers)}; wrong at hold {result.wrong_holds}")
    lines.append(f"looked at per 1,000 leads and opportunities {per_thousand:.3f}")
    return "\n".join(lines)
