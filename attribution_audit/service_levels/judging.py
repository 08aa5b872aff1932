"""From counts to rows: what was attained, and whether it is what was agreed; null with a reason where none can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import reduce
from typing import Any

from attribution_audit.service_levels.business_days import weeks_between
from attribution_audit.service_levels.service_level import Asked, Count, ServiceLevel

EVERYBODY = "(all)"
"""The team of rows on the whole company."""
DIGITS = 6
NOT_OVER = "the week was not over when the export was taken"
OF_COMPANY = "the number agreed on is the whole company's"
INFORMATIONAL = "for information: nothing hangs on it"
Row = dict[str, Any]


def rows_of(level: ServiceLevel, counts: Sequence[Count], asked: Asked) -> Iterator[Row]:
    """A row a week for the company, weeks without anything included, and one a team with anything in it."""
    if not any(count.judged or count.pending for count in counts):
        yield without_weeks(level, asked, level.nothing)
        return
    by_week: dict[str, list[Count]] = {}
    for count in counts:
        by_week.setdefault(count.week, []).append(count)
    for week in weeks_between(min(by_week), max(asked.week, *by_week)):
        own = by_week.get(week, ())
        yield _row(level, _together(week, own), asked)
        yield from (_row(level, count, asked) for count in own if count.team is not None)


def without_weeks(level: ServiceLevel, asked: Asked, reason: str) -> Row:
    """The one row of a kind of which nothing can be told."""
    target = level.target(asked.policy)
    nothing = dict.fromkeys(("week", "attained", "n", "met"))
    return {**nothing, "kind": level.kind, "team": EVERYBODY, "target": _number(target), "reason": reason}


def _together(week: str, counts: Iterable[Count]) -> Count:
    return reduce(Count.__add__, counts, Count(week, EVERYBODY, 0, 0))


def _row(level: ServiceLevel, count: Count, asked: Asked) -> Row:
    is_count, of_company = level.unit == "count", count.team == EVERYBODY
    target = level.target(asked.policy) if of_company or not is_count else None
    attained = Decimal(count.attained) if is_count else _share(count)
    met, reason = _judged(level, count, target, is_over=count.week < asked.week)
    return {
        "kind": level.kind,
        "week": count.week,
        "team": count.team,
        "target": _number(target),
        "attained": _number(attained),
        "n": count.judged,
        "met": met,
        "reason": reason,
    }


def _judged(
    level: ServiceLevel, count: Count, target: int | Decimal | None, *, is_over: bool
) -> tuple[bool | None, str | None]:
    """Whether the target is met, whatever became of what is pending; null with the reason where it hangs on that."""
    if level.is_informational:
        return None, INFORMATIONAL
    if target is None:
        return None, OF_COMPANY
    if level.unit == "count":
        least, most, needed = count.attained, count.attained + count.pending, Decimal(target)
    else:
        if not count.judged:
            return None, _of_pending(level, count) if count.pending else level.none_judged
        least, most = count.attained, count.attained + count.pending
        needed = target * Decimal(count.judged + count.pending)
    if not is_over and (level.unit == "ratio" or least < needed):
        return None, NOT_OVER
    if least >= needed:
        return True, None
    return (False, None) if most < needed else (None, _of_pending(level, count))


def _of_pending(level: ServiceLevel, count: Count) -> str:
    return f"it hangs on {count.pending:,} more: {level.pending}"


def _share(count: Count) -> Decimal | None:
    return Decimal(count.attained) / count.judged if count.judged else None


def _number(value: int | Decimal | None) -> float | None:
    return None if value is None else round(float(value), DIGITS)
