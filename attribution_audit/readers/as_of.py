"""When the export was taken, by its own stamps: nothing reads the wall clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

OUTLIER_AFTER = timedelta(days=400)
"""How far after all other days a last one is not believed: a whole year in which nobody touched any record."""
NEVER = datetime(1970, 1, 1)


def newest_stamp(newest_of_days: Sequence[datetime]) -> tuple[datetime, str | None]:
    """The newest stamp, from the last one of each day; and what was set aside, in a sentence.

    >>> newest_stamp([datetime(2024, 5, 1), datetime(2024, 5, 2), datetime(2099, 1, 1)])
    (datetime.datetime(2024, 5, 2, 0, 0), 'A lone stamp of 2099-01-01 was set aside.')
    """
    stamps = sorted(newest_of_days, reverse=True)
    if not stamps:
        return NEVER, "No record has a readable time of creation or change."
    if len(stamps) > 1 and stamps[0].date() - stamps[1].date() > OUTLIER_AFTER:
        return stamps[1], f"A lone stamp of {stamps[0]:%Y-%m-%d} was set aside."
    return stamps[0], None
