"""The limits of a funnel plot as lines: how far a ratio may lie from what is ordinary, by how many findings are
expected.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from attribution_audit.patterns.beta_binomial import limits
from attribution_audit.patterns.owner_patterns import LEAST_EXPECTED

POINTS = 40
"""Places along the axis of expected findings."""
ROOM = 1.1
"""The lines end a tenth beyond the unit of which most is expected."""

Row = Mapping[str, Any]


def funnel_lines(tested: Sequence[Row]) -> list[dict[str, float]]:
    """Limits at `expected` findings, as ratios to it, for units with as many occasions a finding as all tested have."""
    most = max((row["expected"] for row in tested), default=0.0) * ROOM
    if most <= 0:
        return []
    expected = most * np.arange(1, POINTS + 1) / POINTS
    share = sum(row["expected"] for row in tested) / sum(row["occasions"] for row in tested)
    occasions = np.maximum(np.rint(expected / share), 1).astype(np.int64)
    level, spread = tested[0]["reference_level"], tested[0]["spread"]
    bounds = [
        limits(occasions, np.maximum(expected * level, LEAST_EXPECTED), spread, inside) for inside in (0.95, 0.998)
    ]
    columns = [expected, *(bound / expected for pair in bounds for bound in pair)]
    names = ("expected", "low_95", "high_95", "low_998", "high_998")
    return [
        dict(zip(names, (round(float(value), 4) for value in row), strict=True)) for row in zip(*columns, strict=True)
    ]
