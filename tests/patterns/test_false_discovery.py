"""The published example: fifteen tests of which Benjamini and Hochberg reject four at 5 %."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.patterns.false_discovery import q_values

PUBLISHED = (
    *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
    *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0),
)
"""Benjamini and Hochberg 1995, section 4: thrombolysis trial, 15 hypotheses."""


def test_the_published_example() -> None:
    assert (q_values(np.array(PUBLISHED)) <= 0.05).tolist() == [True] * 4 + [False] * 11


@given(st.lists(st.floats(0, 1), max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_tests_changes_nothing(p_values: list[float], dice: object) -> None:
    order = list(range(len(p_values)))
    dice.shuffle(order)  # type: ignore[attr-defined]
    plain, shuffled = q_values(np.array(p_values)), q_values(np.array(p_values)[order])
    assert np.allclose(plain[order], shuffled)
    assert np.all(plain >= np.array(p_values) - 1e-12)
