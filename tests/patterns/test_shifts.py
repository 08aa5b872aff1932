"""One family falls when another rises; and what is no shift."""

from __future__ import annotations

import numpy as np

from attribution_audit.patterns.series import Series
from attribution_audit.patterns.shifts import shifts
from attribution_audit.patterns.telling import tell_shift

MONTHS = tuple(f"2025-{month:02d}" for month in range(1, 13))


def series(family: str, found: list[int], handed_over: int = 100) -> Series:
    occasions = np.full(len(found), float(handed_over))
    return Series(family, "", MONTHS[: len(found)], occasions, np.array(found, dtype=float), occasions)


def test_edits_fall_and_recreations_rise() -> None:
    made = shifts([series("lost_source", [9] * 6 + [1] * 6), series("recreation", [0] * 6 + [6] * 6)])
    (shift,) = made
    assert (shift.fell, shift.rose, shift.month, shift.earliest, shift.latest) == (
        *("lost_source", "recreation", "2025-07", "2025-07", "2025-07"),
    )
    assert tell_shift(shift) == (
        "In July 2025 lost sources fell from 9.0 to 1.0 per 100 records handed over; "
        "records closed and made again rose from 0.0 to 6.0."
    )


def test_both_fall() -> None:
    assert shifts([series("lost_source", [20] * 6 + [1] * 6), series("recreation", [9] * 6 + [4] * 6)]) == []


def test_only_one_moves() -> None:
    assert shifts([series("lost_source", [20] * 6 + [2] * 6), series("recreation", [5] * 12)]) == []


def test_two_kinds_of_one_family_are_no_shift() -> None:
    one, other = series("lost_source", [9] * 6 + [1] * 6), series("lost_source", [0] * 6 + [9] * 6)
    assert shifts([one, other]) == []


def test_few_findings_are_no_shift() -> None:
    assert shifts([series("lost_source", [1, 0, 1, 0, 0, 0]), series("recreation", [0, 0, 0, 1, 0, 1])]) == []


def test_steady_companies_have_none() -> None:
    dice = np.random.default_rng(3)
    made = [
        shifts(
            [series("lost_source", dice.poisson(5, 12).tolist()), series("recreation", dice.poisson(4, 12).tolist())]
        )
        for _ in range(200)
    ]
    assert sum(bool(one) for one in made) <= 4
