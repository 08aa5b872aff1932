"""Of all units that a test calls unusual, what share is so by chance? Benjamini and Hochberg 1995, JRSS B 57:289."""

from __future__ import annotations

import numpy as np

from attribution_audit.patterns.beta_binomial import Floats


def q_values(p_values: Floats) -> Floats:
    """For each test the lowest false-discovery rate at which it would be called unusual, over all tests together.

    >>> q_values(np.array([0.01, 0.04, 0.03, 0.5])).round(4).tolist()
    [0.04, 0.0533, 0.0533, 0.5]
    """
    number = len(p_values)
    order = np.argsort(-p_values, kind="stable")
    raised = p_values[order] * number / np.arange(number, 0, -1)
    adjusted = np.empty(number)
    adjusted[order] = np.minimum(np.minimum.accumulate(raised), 1.0)
    return adjusted
