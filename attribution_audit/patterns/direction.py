"""Do sources go one way only? Honest noise moves them both ways; an exact binomial test tells whether a unit's do."""

from __future__ import annotations

from scipy.stats import binom


def one_way(away: int, toward: int, own_records: int, other_records: int) -> float:
    """How likely at least `away` of all moves go away from marketing if every record is as likely to be moved.

    `own_records` could move away, `other_records` toward. Without any move the test says 1.

    >>> round(one_way(away=8, toward=0, own_records=50, other_records=50), 5)
    0.00391
    """
    moves, records = away + toward, own_records + other_records
    if not moves or not records:
        return 1.0
    return float(binom.sf(away - 1, moves, own_records / records))
