"""How right the findings of one made-up company are, held against its truth.

A finding is right if an act of its kind happened on its record. Where no history tells of sources, the kinds of lost
source cannot be told apart: there a finding of any of them is right on the deal or the lead of any such act.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import sqrt
from typing import Any, Protocol

from attribution_audit.vocabulary import HANDOFF_FAULTS, LOST_SOURCES

LOOKED_AT = ("hold", "review")
"""Tiers that a person looks at; a note is for the record and does not count."""
Z_95 = 1.959964
HEADING = (
    f"{'kind':26}{'right':>6}{'wrong':>6}{'precision':>10}{'>=':>7}{'found':>7}{'missed':>7}{'recall':>8}{'>=':>7}"
)
Key = tuple[str, str]
"""A kind, or "lost source" for all of them, and a record's id."""


class Labelled(Protocol):
    """What is needed of an act."""

    kind: str
    record_id: str
    opportunity_id: str


@dataclass
class Score:
    """Counts by kind, pooled over companies with `+`."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    """Acts, by their own kind; `right` counts findings by theirs."""
    missed: Counter[str] = field(default_factory=Counter)
    right_holds: Counter[str] = field(default_factory=Counter)
    wrong_holds: Counter[str] = field(default_factory=Counter)
    tiers: Counter[str] = field(default_factory=Counter)
    records: int = 0
    """Leads and opportunities."""
    honest_named: int = 0
    """Findings looked at whose actor is a user that never did any such thing."""

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in Score.__dataclass_fields__))

    def precision(self, *kinds: str) -> float | None:
        """Right / (right + wrong), over all kinds without a choice; None where nothing was found."""
        return share(*self.counts("right", "wrong", *kinds))

    def recall(self, *kinds: str) -> float | None:
        """Found / (found + missed), over all kinds without a choice; None where there is nothing to find."""
        return share(*self.counts("found", "missed", *kinds))

    def counts(self, good: str, bad: str, *kinds: str) -> tuple[int, int]:
        """Two counters, over these kinds or over all."""
        both: list[Counter[str]] = [getattr(self, good), getattr(self, bad)]
        first, second = [sum(counter[kind] for kind in kinds or counter) for counter in both]
        return first, second

    def per_thousand(self, count: int) -> float:
        """A count per 1,000 leads and opportunities."""
        return 1000 * count / self.records if self.records else 0.0


def share(good: int, bad: int) -> float | None:
    """Good ones of all; None where there are none at all."""
    return good / (good + bad) if good + bad else None


def wilson(good: int, bad: int) -> float:
    """Lower end of the two-sided 95 % interval of a share (Wilson 1927); 0 where there is nothing to count.

    >>> round(wilson(95, 5), 4)
    0.8882
    """
    if not good + bad:
        return 0.0
    n, p, z2 = good + bad, good / (good + bad), Z_95 * Z_95
    return max(0.0, p + z2 / (2 * n) - Z_95 * sqrt(p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n)


def keys_of(act: Labelled, tracked: bool, lead_of: Mapping[str, str]) -> set[Key]:
    """The places at which a finding of the act is right; `lead_of` gives a deal's lead."""
    if tracked or act.kind not in LOST_SOURCES:
        return {(act.kind, act.record_id)}
    deal = act.opportunity_id
    return {("lost source", one) for one in (act.record_id, deal, lead_of.get(deal, "")) if one}


def key_of(finding: Mapping[str, Any], tracked: bool) -> Key:
    """The place of a finding."""
    lost = not tracked and finding["kind"] in LOST_SOURCES
    return "lost source" if lost else finding["kind"], finding["record_id"]


def score(
    findings: Iterable[Mapping[str, Any]],
    acts: Iterable[Labelled],
    records: int,
    gaming_users: Iterable[str] = (),
    *,
    tracked: bool = True,
    lead_of: Mapping[str, str] | None = None,
) -> Score:
    """Hold findings against acts; an act is missed if no finding looked at says so.

    Acts of one kind on one record count once. `tracked` is False where no history tells of sources.
    """
    unique = {(act.kind, act.record_id): keys_of(act, tracked, lead_of or {}) for act in acts}
    truth = set().union(*unique.values())
    result, told, gaming = Score(records=records), set(), set(gaming_users)
    for finding in findings:
        result.tiers[finding["tier"]] += 1
        if finding["tier"] not in LOOKED_AT:
            continue
        key, kind = key_of(finding, tracked), finding["kind"]
        told.add(key)
        result.honest_named += bool(finding["actor_id"]) and finding["actor_id"] not in gaming
        (result.right if key in truth else result.wrong)[kind] += 1
        if finding["tier"] == "hold":
            (result.right_holds if key in truth else result.wrong_holds)[kind] += 1
    for (kind, _), keys in unique.items():
        (result.found if keys & told else result.missed)[kind] += 1
    return result


def table(result: Score, kinds: Iterable[str]) -> str:
    """The score as lines of text; behind each share the lower end of its 95 % interval."""
    named = {str(kind): (str(kind),) for kind in kinds}
    without_faults = tuple(kind for kind in named if kind not in HANDOFF_FAULTS)
    rows = {**named, "all but hand-off faults": without_faults, "all": ()}
    holds, wrong = result.counts("right_holds", "wrong_holds"), result.wrong.total()
    per_thousand = [result.per_thousand(count) for count in (wrong, holds[1], result.right.total())]
    return "\n".join(
        [
            HEADING,
            *(_line(result, name, chosen) for name, chosen in rows.items()),
            f"hold: {holds[0]} right, {holds[1]} wrong, precision {_spelt(share(*holds))} (>= {wilson(*holds):.4f})",
            f"honest person named: {result.honest_named}; tiers {dict(result.tiers)}",
            f"per 1,000 of {result.records} leads and opportunities: "
            + "{:.3f} wrong looked at, {:.3f} wrong held, {:.3f} right".format(*per_thousand),
        ]
    )


def _line(result: Score, name: str, kinds: tuple[str, ...]) -> str:
    right, found = result.counts("right", "wrong", *kinds), result.counts("found", "missed", *kinds)
    return (
        f"{name:26}{right[0]:6}{right[1]:6}{_spelt(share(*right)):>10}{wilson(*right):7.4f}"
        f"{found[0]:7}{found[1]:7}{_spelt(share(*found)):>8}{wilson(*found):7.4f}"
    )


def _spelt(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}"
