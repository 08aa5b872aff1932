"""The counts of one family of kinds, a unit an item: what was found, on how many occasions, and what others' leads
gave.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from attribution_audit.engines import Engine
from attribution_audit.patterns.beta_binomial import Counts, Floats
from attribution_audit.patterns.strata import LEVELS, Cells, cells, expected
from attribution_audit.patterns.yardsticks import Measured, Yardstick, yardstick
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Family

ALL_LOSSES = "all_losses"
"""Lost sources and recreations together; a record on which both lie counts once."""
ORDER = [(name, "ascending") for name in ("unit_id", "side", "part", *LEVELS)]


@dataclass(frozen=True)
class FamilyCounts:
    """One item a unit that has occasions, by its id."""

    family: str
    unit_ids: Sequence[str]
    unit_types: Sequence[str]
    gains: NDArray[np.bool_]
    """Whether anybody in it is paid on deals (for claims: works in marketing). Of such a unit only their occasions
    count.
    """
    occasions: Counts
    found: Counts
    expected: Floats
    """What the occasions of all others who gain would have given; not a number for a unit that does not."""
    toward: Counts
    """Moves the other way by the unit's users, whatever explains them."""
    other_records: Counts
    """The unit's records that could be moved that way."""
    yardstick: Yardstick
    measured: Measured


@dataclass(frozen=True)
class UnitTables:
    """The room's tables by unit, in an order of their own; they are read once for all families."""

    counts: pa.Table
    moves: pa.Table
    types: Mapping[str, str]
    """Unit -> what sort of unit it is."""

    def of_side(self, side: str) -> pa.Table:
        """The counts of one side."""
        return self.counts.filter(pc.equal(self.counts["side"], side))

    def moved(self, family: str) -> pa.Table:
        """The moves of a family; claims are held against losses, of which the moves are edits."""
        if family == ALL_LOSSES:
            return self.moves
        by = Family.LOST_SOURCE if family == Family.CLAIMED_SOURCE else family
        return self.moves.filter(pc.equal(self.moves["family"], str(by)))


def unit_tables(engine: Engine) -> UnitTables:
    """Read them from the engine."""
    units = engine.arrow("pattern_units", ["unit_id", "unit_type"]).to_pylist()
    types = {unit["unit_id"]: unit["unit_type"] for unit in units}
    return UnitTables(engine.arrow("pattern_counts").sort_by(ORDER), engine.arrow("pattern_moves"), types)


def family_counts(tables: UnitTables, policy: Policy, family: str) -> FamilyCounts:
    """Claims are counted on records that are not marketing's, all other families on those of marketing and partners."""
    is_claim = family == Family.CLAIMED_SOURCE
    own = tables.of_side("claims" if is_claim else "marketing")
    other = tables.of_side("marketing" if is_claim else "other")
    moves = tables.moved(family)
    gainers = own.filter(pc.equal(own["part"], "marketing" if is_claim else "sales"))
    paid, unit_ids = (sorted(rows["unit_id"].unique().to_pylist()) for rows in (gainers, own))
    of_unit = pa.concat_tables([gainers, own.filter(pc.invert(pc.is_in(own["unit_id"], pa.array(paid, pa.string()))))])
    by_unit = _Adding(tuple(unit_ids))
    back = moves.filter(pc.equal(moves["direction"], "away" if is_claim else "toward"))
    measured = _measured(policy, family, own, other, moves)
    would = dict(zip(paid, expected(_cells(gainers, family)).tolist(), strict=True))
    return FamilyCounts(
        family=family,
        unit_ids=unit_ids,
        unit_types=[tables.types[unit_id] for unit_id in unit_ids],
        gains=np.array([unit_id in would for unit_id in unit_ids], dtype=np.bool_),
        occasions=by_unit.add(of_unit, of_unit["occasions"]),
        found=by_unit.add(of_unit, of_unit[family]),
        expected=np.array([would.get(unit_id, np.nan) for unit_id in unit_ids], dtype=np.float64),
        toward=by_unit.add(back, back["moves"]),
        other_records=by_unit.add(other, other["occasions"]),
        yardstick=Yardstick() if is_claim else yardstick(measured),
        measured=measured,
    )


@dataclass(frozen=True)
class _Adding:
    """Adds up a column by unit; rows of other units are left out."""

    unit_ids: tuple[str, ...]

    def add(self, rows: pa.Table, values: pa.ChunkedArray) -> Counts:
        places = pc.index_in(rows["unit_id"], value_set=pa.array(self.unit_ids, pa.string()))
        known = pc.is_valid(places)
        weights = values.filter(known).to_numpy()
        summed = np.bincount(places.filter(known).to_numpy(), weights=weights, minlength=len(self.unit_ids))
        return summed.astype(np.int64)


def _cells(rows: pa.Table, family: str) -> Cells:
    unit, *levels = (rows[name].combine_chunks() for name in ("unit_id", *LEVELS))
    return cells(unit, levels, rows["occasions"].to_numpy(), rows[family].to_numpy())


def _measured(policy: Policy, family: str, own: pa.Table, other: pa.Table, moves: pa.Table) -> Measured:
    """What the yardsticks are made of; moves and records are those of people in sales."""

    def total(rows: pa.Table, column: str) -> int:
        return pc.sum(rows[column]).as_py() or 0

    in_sales = moves.filter(pc.equal(moves["part"], "sales"))
    first_change = min((f"{change.happened_on:%Y-%m}" for change in policy.policy_changes), default="")
    unpaid, before = own.filter(pc.not_equal(own["part"], "sales")), own.filter(pc.less(own["month"], first_change))
    rate = total(own, family) / max(total(own, "occasions"), 1)
    return Measured(
        away=total(in_sales.filter(pc.equal(in_sales["direction"], "away")), "moves"),
        toward=total(in_sales.filter(pc.equal(in_sales["direction"], "toward")), "moves"),
        own_records=total(own.filter(pc.equal(own["part"], "sales")), "occasions"),
        other_records=total(other.filter(pc.equal(other["part"], "sales")), "occasions"),
        unpaid_found=total(unpaid, family),
        unpaid_expected=rate * total(unpaid, "occasions"),
        before_found=total(before, family),
        before_expected=rate * total(before, "occasions"),
    )
