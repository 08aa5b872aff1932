"""Weights of evidence from labelled findings: a logistic regression for each class, in thousandths of a bit.

Each weight is drawn to what a doubt never counted takes away, by a normal prior (MacKay 1992): a few cases move it
little. No doubt may add. A base is drawn to even by one right and one wrong case (Laplace's rule of succession).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from attribution_audit.findings.certainty import Profile, Weights, unseen_weight

SPREAD = 3_000
"""Standard deviation of the prior of a weight, in thousandths of a bit: doubts of one sort differ by as much."""
MILLIBITS = 1000 / log(2)
"""Thousandths of a bit in one natural unit."""
Floats = NDArray[np.float64]
Case = tuple[Profile, bool]
"""A finding's evidence, and whether it was right."""


@dataclass(frozen=True)
class Cells:
    """The findings of one class by their doubts: a row for each set of doubts, the last row of none."""

    doubts: tuple[str, ...]
    holds: Floats
    """Rows by doubts and one column of ones before them, 0 or 1."""
    right: Floats
    wrong: Floats


def fitted(cases: Iterable[Case]) -> dict[str, Weights]:
    """The weights of every class of which there are findings."""
    classes: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        classes[case[0].counted_as].append(case)
    return {name: _of_one_class(_cells(some)) for name, some in sorted(classes.items())}


def _cells(cases: list[Case]) -> Cells:
    counts = Counter((profile.doubts, is_right) for profile, is_right in cases)
    rows = [*sorted({doubts for doubts, _ in counts}), ()]
    doubts = tuple(sorted({doubt for row in rows for doubt in row}))
    holds = np.array([[1.0, *(doubt in row for doubt in doubts)] for row in rows], dtype=np.float64)
    right, wrong = (
        np.array([*(counts[row, said] for row in rows[:-1]), 1], dtype=np.float64) for said in (True, False)
    )
    return Cells(doubts, holds, right, wrong)


def _of_one_class(cells: Cells) -> Weights:
    """The weights that make the counts and the prior together likeliest."""
    prior = np.array([0.0, *(unseen_weight(doubt) / MILLIBITS for doubt in cells.doubts)])
    strength = np.array([0.0, *([(MILLIBITS / SPREAD) ** 2] * len(cells.doubts))])

    def loss(weights: Floats) -> tuple[float, Floats]:
        odds = cells.holds @ weights
        unlikely = cells.right @ np.logaddexp(0, -odds) + cells.wrong @ np.logaddexp(0, odds)
        share = 1 / (1 + np.exp(-odds))
        slope = cells.holds.T @ ((cells.right + cells.wrong) * share - cells.right)
        apart = weights - prior
        return float(unlikely + (strength * apart**2).sum() / 2), slope + strength * apart

    bounds = [(None, None), *([(None, 0.0)] * len(cells.doubts))]
    found = minimize(loss, prior, jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 5_000})
    if not found.success:
        raise RuntimeError(f"The weights were not found: {found.message}")
    base, *weights = (round(float(weight) * MILLIBITS) for weight in found.x)
    return Weights(base, dict(zip(cells.doubts, weights, strict=True)))
