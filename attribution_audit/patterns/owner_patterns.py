"""Do findings lie with few, fairly told? One row a unit (a user or a team) and a family of kinds.

Observed counts are held against what the unit's own leads would have given anyone (`strata.py`), with limits that
allow for ordinary differences between units (`ordinary_units.py`), as in a funnel plot (Spiegelhalter 2005), with a
false-discovery rate over all units tested (Jones, Ohlssen and Spiegelhalter 2008, Journal of Clinical Epidemiology
61:232), and with a test of direction. Nothing here changes a finding or its tier.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.patterns.beta_binomial import Floats, at_least, limits
from attribution_audit.patterns.direction import one_way
from attribution_audit.patterns.false_discovery import q_values
from attribution_audit.patterns.ordinary_units import LEAST_SPREAD, ordinary
from attribution_audit.patterns.unit_counts import ALL_LOSSES, FamilyCounts, family_counts, unit_tables
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Family

FALSE_DISCOVERIES = 0.05
"""Share of units called out that may be so by chance."""
ONE_WAY = 0.05
"""A unit's moves go one way if equal chances would give so many away only this often."""
LEAST_OCCASIONS, LEAST_FOUND = 20, 3
"""With fewer occasions a rate says nothing; two findings may be one slip told twice."""
LEAST_EXPECTED = 0.5
"""Where less than half a finding is expected, half a finding is taken: so small a rate is not known that closely."""
DIGITS, SMALL = 6, 1e-12

OWNER_PATTERNS = pa.schema(
    [
        ("unit_type", pa.string()),
        ("unit_id", pa.string()),
        ("family", pa.string()),
        ("occasions", pa.int64()),
        ("found", pa.int64()),
        ("expected", pa.float64()),
        ("ratio", pa.float64()),
        *((name, pa.float64()) for name in ("low_95", "high_95", "low_998", "high_998")),
        ("reference_level", pa.float64()),
        ("reference", pa.string()),
        ("spread", pa.float64()),
        ("p_value", pa.float64()),
        ("q_value", pa.float64()),
        ("shrunken_rate", pa.float64()),
        ("rank", pa.int64()),
        ("expected_yardstick", pa.float64()),
        ("yardstick", pa.string()),
        ("away", pa.int64()),
        ("toward", pa.int64()),
        ("direction_p", pa.float64()),
        ("called_out", pa.bool_()),
        ("reason", pa.string()),
    ]
)
"""Ratios and their limits are to `expected`; p, q and limits are null where a unit was not tested, with the reason."""

Row = dict[str, Any]


def owner_patterns(engine: Engine, policy: Policy) -> pa.Table:
    """All rows, the company's own (`unit_type` "company") first in each family, then by unit."""
    families = (ALL_LOSSES, str(Family.LOST_SOURCE), str(Family.RECREATION), str(Family.CLAIMED_SOURCE))
    tables = unit_tables(engine)
    rows = [row for family in families for row in _of_family(family_counts(tables, policy, family))]
    tested = [row for row in rows if row["p_value"] is not None]
    for row, q_value in zip(tested, q_values(np.array([row["p_value"] for row in tested])), strict=True):
        row.update(_called(row, float(q_value)))
    return pa.Table.from_pylist([_rounded(row) for row in rows], OWNER_PATTERNS)


def _of_family(counts: FamilyCounts) -> list[Row]:
    if not len(counts.unit_ids):
        return []
    is_tested = (counts.occasions >= LEAST_OCCASIONS) & counts.gains
    lone = int(counts.gains.sum()) < 2
    usual = ordinary(counts.found[is_tested], counts.occasions[is_tested], counts.expected[is_tested])
    is_lowered = usual.is_two_groups and bool(counts.yardstick.name)
    level = max(usual.level, counts.yardstick.share) if is_lowered else 1.0
    reference = np.maximum(np.nan_to_num(counts.expected) * level, LEAST_EXPECTED)
    bounds = _limits(counts, reference, usual.spread)
    tail = at_least(counts.found, counts.occasions, reference, usual.spread)
    rates, ranks = _pooled(counts)
    rows = []
    for place, unit_id in enumerate(counts.unit_ids):
        reason = _reason(counts, place, lone=lone)
        is_told = not reason
        rows.append(
            {
                **_counted(counts, place, lone=lone),
                "unit_type": counts.unit_types[place],
                "unit_id": unit_id,
                **{name: float(bound[place]) if is_told else None for name, bound in bounds.items()},
                "reference_level": level,
                "reference": "others, lowered to the yardstick" if is_lowered else "others",
                "spread": usual.spread,
                "p_value": float(tail[place]) if is_told else None,
                "shrunken_rate": float(rates[place]) if counts.gains[place] else None,
                "rank": ranks.get(place),
                "reason": reason,
            }
        )
    return [_company(counts), *rows]


def _counted(counts: FamilyCounts, place: int, *, lone: bool) -> Row:
    """What was found and expected of a unit; of the only one there is nobody's leads tell what to expect."""
    found = int(counts.found[place])
    expected = float(counts.expected[place]) if counts.gains[place] and not lone else None
    toward = int(counts.toward[place])
    return {
        "family": counts.family,
        "occasions": int(counts.occasions[place]),
        "found": found,
        "expected": expected,
        "ratio": found / expected if expected else None,
        "expected_yardstick": expected * counts.yardstick.share if expected and counts.yardstick.name else None,
        "yardstick": counts.yardstick.name,
        "away": found,
        "toward": toward,
        "direction_p": one_way(found, toward, int(counts.occasions[place]), int(counts.other_records[place])),
        "q_value": None,
        "called_out": False,
    }


def _company(counts: FamilyCounts) -> Row:
    """The company as a whole: its counts of moves both ways, before any explanation, and its own yardstick."""
    found, measured = int(counts.found.sum()), counts.measured
    return {
        **dict.fromkeys(OWNER_PATTERNS.names),
        "unit_type": "company",
        "unit_id": "",
        "family": counts.family,
        "occasions": int(counts.occasions.sum()),
        "found": found,
        "shrunken_rate": found / max(int(counts.occasions.sum()), 1),
        "expected_yardstick": found * counts.yardstick.share if counts.yardstick.name else None,
        "yardstick": counts.yardstick.name,
        "away": measured.away,
        "toward": measured.toward,
        "direction_p": one_way(measured.away, measured.toward, measured.own_records, measured.other_records),
        "called_out": False,
        "reason": "the company as a whole: held against its own yardstick only",
    }


def _limits(counts: FamilyCounts, reference: Floats, spread: float) -> dict[str, Floats]:
    bounds = {}
    for name, inside in (("95", 0.95), ("998", 0.998)):
        low, high = limits(counts.occasions, reference, spread, inside)
        bounds[f"low_{name}"], bounds[f"high_{name}"] = low / counts.expected, high / counts.expected
    return bounds


def _pooled(counts: FamilyCounts) -> tuple[Floats, dict[int, int]]:
    """Each unit's rate drawn towards what its leads would give, by how much units differ at all (method of moments),
    and the place of those who gain when they are ordered by that excess.
    """
    found, expected = counts.found[counts.gains], counts.expected[counts.gains]
    off = float(np.sum((found - expected) ** 2) - expected.sum())
    spread = max(off / max(float(np.sum(expected**2)), SMALL), LEAST_SPREAD)
    ratio = (counts.found + 1 / spread) / (counts.expected + 1 / spread)
    order = sorted(np.flatnonzero(counts.gains).tolist(), key=lambda place: (-ratio[place], counts.unit_ids[place]))
    return ratio * counts.expected / counts.occasions, {place: rank for rank, place in enumerate(order, start=1)}


def _reason(counts: FamilyCounts, place: int, *, lone: bool) -> str:
    if not counts.gains[place]:
        return "nobody in it gains by a source"
    if counts.occasions[place] < LEAST_OCCASIONS:
        return f"fewer than {LEAST_OCCASIONS} occasions"
    if not counts.found.sum():
        return "nothing was found in the whole company"
    return "no other unit to compare with" if lone else ""


def _called(row: Row, q_value: float) -> Row:
    is_unusual = q_value <= FALSE_DISCOVERIES and row["found"] >= LEAST_FOUND
    return {"q_value": q_value, "called_out": is_unusual and row["direction_p"] <= ONE_WAY}


def _rounded(row: Row) -> Row:
    return {name: round(value, DIGITS) if isinstance(value, float) else value for name, value in row.items()}
