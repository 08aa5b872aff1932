"""How sure the source of each won opportunity is, and what the totals may come to.

Three things are not sure: whether a finding is right (its certainty), whether the estimate of a source that nobody took
is (how often such estimates are), and whether a source of which nothing speaks against is (how often the company's
records disagree: see `doubts`). Without any finding nothing is doubted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from attribution_audit.restatement.doubts import ESTIMATES, Doubt, Doubts, bounds
from attribution_audit.restatement.money import Converter, cents
from attribution_audit.restatement.ranges import CERTAIN_RATE, WHOLE, Part, Range, Rate, ranges_of

GROUPINGS = ("source", "category", "channel", "campaign")
"""By what a deal can move to another cell; its month it keeps."""


@dataclass
class Cell:
    """What is sure of one category's or source's won deals, and what is not: in cents and as a count."""

    cents: int = 0
    deals: int = 0
    opened: list[Part] = field(default_factory=list)
    """Parts of cents and deals."""

    def add(self, cents: int) -> None:
        """A deal that belongs here, as far as is known."""
        self.cents, self.deals = self.cents + cents, self.deals + 1

    def take(self, cents: int) -> None:
        """A deal that does not belong here after all."""
        self.cents, self.deals = self.cents - cents, self.deals - 1

    def move(self, one: OpenSource, way: Way, sign: int) -> None:
        """A deal that comes here (sign 1), or leaves (-1), if it is that way."""
        self.opened.append(Part(one.key, one.rate, way.since, way.until, (sign * one.cents, sign)))

    def won_amount_and_won(self) -> tuple[Range, Range]:
        """Ranges of the won amount, in cents, and of the number of won deals."""
        amount, won = ranges_of((self.cents, self.deals), self.opened)
        return amount, won


@dataclass(frozen=True)
class Way:
    """Where a deal belongs if the number drawn for it is from `since` to below `until`, in ten-thousandths."""

    to: Mapping[str, str]
    since: int
    until: int


@dataclass(frozen=True)
class OpenSource:
    """One won deal, where it belongs if none of its `ways` comes true, and where as recorded."""

    key: str
    rate: Rate
    ways: tuple[Way, ...]
    otherwise: Mapping[str, str]
    reported: Mapping[str, str]
    cents: int
    is_counted: bool
    """Whether its amount could be converted, and so is in the totals."""


def open_sources(rows: Iterable[Mapping[str, Any]], told: Doubts, converter: Converter) -> list[OpenSource]:
    """Rows of `open_sources` in the converter's currency; an amount without a rate is left out, as in the totals."""
    found = []
    for row in rows:
        key, rate, ways = _ways(row, told)
        otherwise, reported = (_sides(row, side) for side in (_otherwise(row), "reported"))
        if ways or otherwise != reported:
            amount = converter.convert(row["amount"], row["currency"], row["month"])
            counted = cents(amount or Decimal(0)), amount is not None
            found.append(OpenSource(key, rate, ways, otherwise, reported, *counted))
    return sorted(found, key=lambda one: (one.key, one.cents))


def _otherwise(row: Mapping[str, Any]) -> str:
    """Without a finding the estimate stands, and else what is right if the finding is wrong."""
    return "right" if row["certainty"] is None else "wrong"


def _ways(row: Mapping[str, Any], told: Doubts) -> tuple[str, Rate, tuple[Way, ...]]:
    """What decides a deal, how often, and where it may belong. A finding has the last ten-thousandths; where it is
    rather wrong than right, what the deal shows is doubted besides.
    """
    certainty = int((row["certainty"] or 0) * WHOLE)
    right, otherwise = (_sides(row, side) for side in ("right", _otherwise(row)))
    doubt = None if 2 * certainty >= WHOLE else _doubt(row, told)
    left = WHOLE - certainty
    ways = [Way(to, since, min(until, left)) for to, since, until in bounds(doubt, otherwise) if since < left]
    if certainty and right != otherwise:
        ways.append(Way(right, left, WHOLE))
    key = row["finding_id"] if row["finding_id"] and doubt is None else row["record_id"]
    return key, CERTAIN_RATE if doubt is None else doubt.rate, tuple(ways)


def _doubt(row: Mapping[str, Any], told: Doubts) -> Doubt | None:
    """How a deal is doubted without its finding."""
    side = _otherwise(row)
    shown, recorded = ((row[f"{one}_source"], row[f"{one}_category"]) for one in (side, "reported"))
    if row["basis"] in ESTIMATES and shown != recorded:
        return told.of_estimate(row["record_id"], row["basis"], shown, row["made_by"], recorded)
    return told.of_record(row["record_id"], shown, row["made_by"])


def cells(reported: Mapping[str, tuple[int, int]], opened: Iterable[OpenSource], by: str) -> dict[str, Cell]:
    """The cells of a grouping: `reported` gives each one's won cents and deals as recorded."""
    found = {name: Cell(cents, deals) for name, (cents, deals) in reported.items()}
    for one in opened:
        found.setdefault(one.reported[by], Cell()).take(one.cents)
        stays = found.setdefault(one.otherwise[by], Cell())
        stays.add(one.cents)
        for way in one.ways:
            if way.to[by] != one.otherwise[by]:
                stays.move(one, way, -1)
                found.setdefault(way.to[by], Cell()).move(one, way, 1)
    return found


def _sides(row: Mapping[str, Any], side: str) -> dict[str, str]:
    return {by: row[f"{side}_{by}"] for by in GROUPINGS}
