"""Dates as people and spreadsheets write them, in one column: which order they have, told from all of them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

Order = Literal["day first", "month first"]
Trouble = Literal["cannot be told", "both ways"]

CLOCK = (
    r"(?:[T,\s]\s*(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?P<part>\.\d{1,6})?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?)?"
)
ZONE = r"\s*(?P<zone>Z|UTC|GMT)?"
NUMBERS = re.compile(
    rf"\s*(?P<first>\d{{1,2}})(?P<mark>[./-])(?P<second_number>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}){CLOCK}{ZONE}\s*"
)
DAY_MONTH = re.compile(
    rf"\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s.-]+(?P<month>[A-Za-z]{{3,9}})\.?[\s,-]+(?P<year>\d{{4}}){CLOCK}{ZONE}\s*"
)
MONTH_DAY = re.compile(
    rf"\s*(?P<month>[A-Za-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){CLOCK}{ZONE}\s*"
)
EPOCH = re.compile(r"\s*[1-9]\d{11,12}\s*")
"""Milliseconds since 1970, from 1973 on, as JavaScript and Java write a time."""
MONTHS = {
    name.lower(): at for names in (calendar.month_name, calendar.month_abbr) for at, name in enumerate(names) if name
}
LAST_MONTH = 12
LONGEST = 64
"""Characters of a date and time, blanks included."""


@dataclass(frozen=True)
class DateColumn:
    """How the dates of one column are written; without an `order`, why there is none to see (`trouble`)."""

    order: Order | None = None
    trouble: Trouble | None = None
    example: str = ""
    """A date that can be read in two ways, where there is trouble."""
    undecided: int = 0
    """How many different texts are such dates."""

    def iso(self, text: str) -> str | None:
        """The date as `2024-05-02` or `2024-05-02 10:00:00`, or None for a text that is none.

        >>> DateColumn("day first").iso("02.05.2024 9:30"), DateColumn().iso("May 2, 2024"), DateColumn().iso("soon")
        ('2024-05-02 09:30:00', '2024-05-02', None)
        """
        text = short(text)
        if EPOCH.fullmatch(text):
            moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(text))
            return moment.replace(tzinfo=None).isoformat(" ") + "Z"
        found = NUMBERS.fullmatch(text)
        if found is not None:
            if self.order is None:
                return None
            numbers = (int(found["first"]), int(found["second_number"]))
            day, month = numbers if self.order == "day first" else numbers[::-1]
            return _iso(found, month, day)
        found = DAY_MONTH.fullmatch(text) or MONTH_DAY.fullmatch(text)
        if found is None or found["month"].lower() not in MONTHS:
            return None
        return _iso(found, MONTHS[found["month"].lower()], int(found["day"]))


def date_column(texts: Iterable[str], told: Order | None = None) -> DateColumn:
    """The order of day and month in all dates of a column; `told` counts where the dates themselves do not tell.

    >>> date_column(["03/04/2024", "03/25/2024"]).order, date_column(["03/04/2024"]).trouble
    ('month first', 'cannot be told')
    """
    day_first = month_first = False
    undecided: list[str] = []
    for text in texts:
        found = NUMBERS.fullmatch(short(text))
        if found is None:
            continue
        undecided.append(text)
        day_first = day_first or int(found["first"]) > LAST_MONTH
        month_first = month_first or int(found["second_number"]) > LAST_MONTH
    example = min(undecided, default="")
    if day_first and month_first:
        return DateColumn(trouble="both ways", example=example, undecided=len(undecided))
    order: Order | None = "day first" if day_first else "month first" if month_first else told
    if order is None and undecided:
        return DateColumn(trouble="cannot be told", example=example, undecided=len(undecided))
    return DateColumn(order)


def short(text: str) -> str:
    """The text with one blank where there are several; nothing of what is too long to be a date."""
    return " ".join(text.split()) if len(text) <= LONGEST else ""


def _iso(found: re.Match[str], month: int, day: int) -> str | None:
    hour, half = int(found["hour"] or 0), (found["half"] or "").lower()[:1]
    if half and not 1 <= hour <= LAST_MONTH:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        moment = datetime(int(found["year"]), month, day, hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None
    if found["hour"] is None:
        return moment.date().isoformat()
    return moment.isoformat(" ") + (found["part"] or "") + ("Z" if found["zone"] else "")
