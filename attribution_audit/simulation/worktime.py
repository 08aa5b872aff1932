"""The calendar of the made-up company: when it begins, when the rule changes, and when people are at work.

Times are whole seconds of UTC since 1970. The company has eighteen months before its export is taken; what would happen
later does not happen.
"""

from __future__ import annotations

from datetime import UTC, datetime

from .dice import Dice

MINUTE, HOUR, DAY = 60, 3600, 86400
OPENS, CLOSES = 8 * HOUR, 18 * HOUR
SATURDAY = 5


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> int:
    """Give a moment of UTC."""
    return int(datetime(year, month, day, hour, minute, tzinfo=UTC).timestamp())


START = at(2025, 1, 1)
NEW_PLAN = at(2026, 1, 1)
"""A second commission plan is in force from here."""
AS_OF = at(2026, 6, 30)
HOLIDAYS = (
    (at(2025, 4, 17, 15), at(2025, 4, 22, 9)),
    (at(2025, 12, 23, 12), at(2026, 1, 2, 9)),
    (at(2026, 4, 2, 15), at(2026, 4, 7, 9)),
)
"""From when until when the office is closed; hardly anybody in sales works on the days between."""
CLOSED = frozenset(day for start, end in HOLIDAYS for day in range(start // DAY + 1, end // DAY))
LAST_STEP = AS_OF - 3 * HOUR
"""What begins later is not entered any more."""


def month_of(moment: int) -> str:
    """Name the month of a moment, as 2025-03."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m")


def day_of(moment: int) -> str:
    """Name the day of a moment, as 2025-03-31."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d")


def month_start(moment: int, months_later: int = 0) -> int:
    """First second of the month that lies `months_later` after the one of `moment`."""
    day = datetime.fromtimestamp(moment, UTC)
    years, month = divmod(day.month - 1 + months_later, 12)
    return at(day.year + years, month + 1, 1)


def is_working_day(day: int) -> bool:
    """Tell whether the office is open on a day, counted from 1970: Mondays to Fridays that are no holidays."""
    return (day + 3) % 7 < SATURDAY and day not in CLOSED


def office_hours(dice: Dice, earliest: float, zone: int) -> int:
    """The first moment from `earliest` on at which someone `zone` hours from UTC sits at the desk."""
    day, second = divmod(int(earliest) + zone * HOUR, DAY)
    if is_working_day(day) and OPENS <= second < CLOSES:
        return int(earliest)
    day += second >= CLOSES
    while not is_working_day(day):
        day += 1
    return int(day * DAY + OPENS - zone * HOUR + dice.fraction() * 3 * HOUR)
