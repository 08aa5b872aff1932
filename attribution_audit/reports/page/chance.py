"""What the report says of chance: one line a kind, by the counts of like pairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

VERDICTS = {
    "related": "Sources of leads and of the opportunities made from them agree far oftener than by chance.",
    "one_way": "Sources of leads and opportunities agree no oftener than by chance, and get lost one way only.",
    "cannot_be_told_apart": (
        "Sources of leads and of the opportunities made from them agree no oftener than by chance: noise or wholesale"
        " relabelling, cannot be told apart. No finding that compares two records is more than a note."
    ),
    "not_known": (
        "There are too few conversions, or too few different sources, to say whether sources of leads and opportunities"
        " go together."
    ),
}
"""What the verdict on a company means."""


@dataclass(frozen=True)
class ByChance:
    """One kind: pairs that go the claimed way, and how many of them noise gives; null where nothing can tell."""

    kind: str
    observed: int
    judged: int
    by_chance: float | None
    low: float | None
    high: float | None


def verdict_in_words(chance: Mapping[str, Any] | None) -> str:
    """The sentence on the company, empty without one."""
    return VERDICTS.get((chance or {}).get("verdict", ""), "")


def by_chance(chance: Mapping[str, Any] | None) -> list[ByChance]:
    """The kinds with claims, in the order of their names."""
    kinds = (chance or {}).get("by_kind") or {}
    names = ("observed", "judged", "by_chance", "low", "high")
    return [ByChance(kind, *(kinds[kind].get(name) for name in names)) for kind in sorted(kinds)]
