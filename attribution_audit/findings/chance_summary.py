"""What `summary.json` says of chance, and what could not be judged because of it."""

from __future__ import annotations

from math import fsum
from typing import Any

from attribution_audit.findings.chance import Chance
from attribution_audit.findings.chance_words import cannot_be_told_apart
from attribution_audit.findings.way import Way

DIGITS = 4


def chance_summary(chance: Chance) -> dict[str, Any]:
    """The key `chance`: a verdict on the company, and for each kind with claims what chance alone gives of them."""
    found = chance.agreement
    return {
        "verdict": _verdict(chance),
        "agreement": {"pairs": found.pairs, "agreeing": found.agreeing, "by_chance": found.by_chance},
        "by_kind": {
            kind: {"claims": claims, **_of_kind([way for way in chance.standing if way.kind == kind])}
            for kind, claims in chance.claims.items()
            if any(way.kind == kind for way in chance.ways)
        },
    }


def chance_limits(chance: Chance) -> list[tuple[str, str]]:
    """What an audit of such a company cannot say, as check and reason."""
    if not chance.cannot_be_told_apart:
        return []
    says = cannot_be_told_apart(chance.agreement)
    return [("chance", f"{says} Findings that compare the sources of two records are notes.")]


def _verdict(chance: Chance) -> str:
    """One of `related` (sources agree oftener than by chance), `cannot_be_told_apart`, `one_way` (they agree no
    oftener, and get lost one way beyond what noise gives), `not_known` (too few pairs, or nearly all of one category).
    """
    found = chance.agreement
    if found.is_better_than_chance:
        return "related"
    if not found.is_no_better_than_chance:
        return "not_known"
    return "cannot_be_told_apart" if chance.cannot_be_told_apart else "one_way"


def _of_kind(ways: list[Way]) -> dict[str, Any]:
    """Numbers of pairs; `by_chance` and `share` are of those that a yardstick can judge, null where there are none."""
    judged = sum(way.observed for way in ways if way.yardstick)
    low, by_chance, high = (_of_all(ways, name) if judged else None for name in ("low", "by_chance", "high"))
    return {
        "observed": sum(way.observed for way in ways),
        "shuffled": round(fsum(way.shuffled for way in ways), 2),
        "judged": judged,
        "by_chance": by_chance,
        "low": low,
        "high": high,
        "share": None if by_chance is None else round(by_chance / judged, DIGITS),
        "ways": [_way(way) for way in ways],
    }


def _of_all(ways: list[Way], name: str) -> float:
    """What noise gives of all ways together, of none more than was seen."""
    return round(fsum(min(getattr(way.yardstick, name), way.observed) for way in ways if way.yardstick), 2)


def _way(way: Way) -> dict[str, Any]:
    by = way.yardstick
    return {
        "likeness": way.likeness,
        "category_after": way.after,
        "observed": way.observed,
        "of": way.exposed,
        "shuffled": way.shuffled,
        "yardstick": None if by is None else {"name": by.name, "seen": by.seen, "of": by.exposed},
        "by_chance": None if by is None else by.by_chance,
        "low": None if by is None else by.low,
        "high": None if by is None else by.high,
        "share": way.share,
        "ruling": str(way.ruling),
    }
