"""A rate with its exact interval, and whether it differs before and after."""

from __future__ import annotations

from scipy.stats import binom, chi2


def exact_interval(found: int, exposure: float, inside: float = 0.95) -> tuple[float, float]:
    """The rates that a Poisson count does not rule out (Garwood 1936, Biometrika 28:437).

    >>> [round(bound, 3) for bound in exact_interval(10, 1.0)]
    [4.795, 18.39]
    """
    tail = (1 - inside) / 2
    low = float(chi2.ppf(tail, 2 * found)) / 2 if found else 0.0
    return low / exposure, float(chi2.ppf(1 - tail, 2 * found + 2)) / 2 / exposure


def fell(before: int, exposure_before: float, after: int, exposure_after: float) -> float:
    """How likely so many of all or more lie before if the rate stayed the same: exact, given their sum
    (Przyborowski and Wilenski 1940, Biometrika 31:313).

    >>> round(fell(before=5, exposure_before=1.0, after=0, exposure_after=1.0), 5)
    0.03125
    """
    return float(binom.sf(before - 1, before + after, exposure_before / (exposure_before + exposure_after)))
