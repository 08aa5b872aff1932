"""What would these leads have given anyone? Indirect standardisation, from everybody else's leads of the same sort.

A unit's expected count adds up, over its occasions, how often something was found on such occasions of all other
units: of the same record type, month of hand-over, channel and segment. A stratum of few findings leans on the one
that it is part of: its rate is the parent's times (found + 5) / (expected + 5), so that it counts for itself as much
as for the parent once five findings would be expected in it (gamma-Poisson shrinkage: Marshall 1991, Applied
Statistics 40:283). The unit's own findings never enter its own yardstick.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from attribution_audit.patterns.beta_binomial import Counts, Floats

LEVELS = ("record_type", "month", "channel", "segment")
"""How strata are nested, from the one that tells most to the finest."""
LEANS_FOR = 5.0
"""Expected findings at which a stratum's own rate counts as much as its parent's."""
HALF = 0.5
"""Added to what is found over all, so that a rate of which nothing was seen is small and not nought (Jeffreys'
prior).
"""


@dataclass(frozen=True)
class Cells:
    """One item a unit and a stratum of the finest sort; `codes[i]` numbers the strata of the first i + 1 levels."""

    unit: Counts
    codes: tuple[Counts, ...]
    occasions: Counts
    found: Counts


def cells(unit: pa.Array, levels: Sequence[pa.Array], occasions: Counts, found: Counts) -> Cells:
    """Number units and strata, each in the order of their names; `levels` are the columns of LEVELS, an item a cell."""
    units = _numbered(unit)
    codes: list[Counts] = []
    for level in levels:
        within = codes[-1] if codes else np.zeros(len(units), dtype=np.int64)
        numbered = _numbered(level)
        _, codes_within = np.unique(within * (numbered.max(initial=0) + 1) + numbered, return_inverse=True)
        codes.append(codes_within.astype(np.int64))
    return Cells(units, tuple(codes), occasions, found)


def expected(of: Cells) -> Floats:
    """For each unit, by its number, how many findings its occasions would have given anyone."""
    units = int(of.unit.max(initial=-1)) + 1
    own_found, own_occasions = _added(of.unit, of.found, units), _added(of.unit, of.occasions, units)
    others_found, others_occasions = of.found.sum() - own_found, of.occasions.sum() - own_occasions
    rate = ((others_found + HALF) / (others_occasions + 1))[of.unit]
    for code in of.codes:
        rate = rate * _ratio(of, code, rate)
    return _added(of.unit, of.occasions * np.minimum(rate, 1.0), units)


def _ratio(of: Cells, code: Counts, rate: Floats) -> Floats:
    """By how much others' rate in the cell's stratum differs from its parent's, shrunk."""
    strata, units = int(code.max(initial=-1)) + 1, int(of.unit.max(initial=-1)) + 1
    pair = code * units + of.unit
    names, place = np.unique(pair, return_inverse=True)
    own_found, own_occasions = _added(place, of.found, len(names)), _added(place, of.occasions, len(names))
    others_found = _added(code, of.found, strata)[code] - own_found[place]
    others_occasions = _added(code, of.occasions, strata)[code] - own_occasions[place]
    ratio: Floats = (others_found + LEANS_FOR) / (others_occasions * rate + LEANS_FOR)
    return ratio


def _added(place: Counts, values: Counts | Floats, number: int) -> Floats:
    summed: Floats = np.bincount(place, weights=values, minlength=number).astype(np.float64)
    return summed


def _numbered(values: pa.Array) -> Counts:
    """Each value's place among all different ones, by name; texts stay in Arrow, for there may be many."""
    column = values.dictionary_encode()
    names = column.dictionary.to_pylist()
    places = {name: place for place, name in enumerate(sorted(names))}
    ranks = np.array([places[name] for name in names], dtype=np.int64)
    return ranks[column.indices.to_numpy()] if len(names) else np.zeros(0, dtype=np.int64)
