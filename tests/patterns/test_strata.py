"""What others' leads would have given: a unit's own findings never move its own yardstick."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.patterns.strata import cells, expected

Row = tuple[str, str, str, int, int]
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["U1", "U2", "U3", "U4"]),
        st.sampled_from(["2025-01", "2025-02"]),
        st.sampled_from(["Webinar", "Web", ""]),
        st.integers(1, 50),
        st.integers(0, 10),
    ),
    min_size=1,
    max_size=30,
)


def told(rows: list[Row]) -> dict[str, float]:
    unit, month, channel, occasions, found = zip(*rows, strict=True)
    levels = [pa.array(level) for level in (["Lead"] * len(rows), month, channel, [""] * len(rows))]
    of = cells(pa.array(unit), levels, np.array(occasions), np.array(found))
    return dict(zip(sorted(set(unit)), expected(of).tolist(), strict=True))


def test_two_alike_would_give_each_other_their_own_rate() -> None:
    """10 of 100 at each: the other's rate, drawn a little to the half finding that is added."""
    rates = told([("U1", "2025-01", "Web", 100, 10), ("U2", "2025-01", "Web", 100, 10)])
    assert rates["U1"] == rates["U2"] == pytest.approx(10.2, abs=0.3)


def test_who_is_handed_bad_leads_is_held_against_bad_leads() -> None:
    rows = [(f"U{number}", "2025-01", "Web", 200, 2) for number in range(10)]
    rows += [(f"U{number}", "2025-01", "Webinar", 20, 10) for number in range(9)]
    rows += [("bad", "2025-01", "Webinar", 200, 100)]
    assert told(rows)["bad"] == pytest.approx(100, rel=0.15)


@given(ROWS, st.integers(1, 40))
def test_own_findings_do_not_move_the_own_yardstick(rows: list[Row], more: int) -> None:
    raised = [(*row[:4], row[4] + more) if row[0] == rows[0][0] else row for row in rows]
    assert told(raised)[rows[0][0]] == pytest.approx(told(rows)[rows[0][0]])


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows: list[Row], dice: object) -> None:
    shuffled = list(rows)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    plain = told(rows)
    assert told(shuffled) == {unit: pytest.approx(value) for unit, value in plain.items()}


@given(ROWS)
def test_findings_of_others_never_lower_what_is_expected_over_all(rows: list[Row]) -> None:
    others = [row for row in rows if row[0] != rows[0][0]]
    doubled = [row if row[0] == rows[0][0] else (*row[:4], 2 * row[4] + 1) for row in rows]
    before, after = told(rows)[rows[0][0]], told(doubled)[rows[0][0]]
    assert after >= before - 1e-9 or not others
