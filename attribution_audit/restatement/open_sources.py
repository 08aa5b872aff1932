"""How sure the source of each won opportunity is, and what the totals may come to.

Three things are not sure: whether a finding is right (its certainty), whether the estimate of a source that nobody took
is (how often such estimates were), and whether a source of which nothing speaks against is. Of the last the company's
own records tell: where a response or a contact speaks of a deal too, how often does it name another source of the
same category? So often each other deal is taken to belong to one of those. Without any finding nothing is doubted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from attribution_audit.restatement.money import Converter, cents
from attribution_audit.restatement.ranges import WHOLE, Part, Range, range_of

FEWEST_WITNESSES = 10
"""Deals of a source of which another record speaks, below which nothing is concluded from them."""
GROUPINGS = ("source", "category", "channel", "campaign")
"""By what a deal can move to another cell; its month it keeps."""
ESTIMATE_CHANCE = {
    # where the estimate is from       how often right, in ten-thousandths
    "history": 9_700,
    "original": 9_700,
    "first": 9_700,
    "page": 9_700,
    "unsaid": 9_600,
    "habit": 9_200,
    "conversion": 8_700,
    "touchpoint": 7_000,
}
"""How often estimates of a kind were right, by won deals of six labelled made-up companies."""


@dataclass
class Cell:
    """What is sure of one category's or source's won deals, and what is not: in cents and as a count."""

    cents: int = 0
    deals: int = 0
    open_cents: list[Part] = field(default_factory=list)
    open_deals: list[Part] = field(default_factory=list)

    def add(self, cents: int) -> None:
        """A deal that belongs here, as far as is known."""
        self.cents, self.deals = self.cents + cents, self.deals + 1

    def take(self, cents: int) -> None:
        """A deal that does not belong here after all."""
        self.cents, self.deals = self.cents - cents, self.deals - 1

    def move(self, key: str, cents: int, chance: int, sign: int) -> None:
        """A deal that comes here (sign 1), or leaves (-1), with so many ten-thousandths."""
        self.open_cents.append(Part(key, sign * cents, chance))
        self.open_deals.append(Part(key, sign, chance))

    def won_amount(self) -> Range:
        """Range of the won amount, in cents."""
        return range_of(self.cents, self.open_cents)

    def won(self) -> Range:
        """Range of the number of won deals."""
        return range_of(self.deals, self.open_deals)


@dataclass(frozen=True)
class OpenSource:
    """One won deal whose source is `right` with so many ten-thousandths, and `wrong` else."""

    key: str
    chance: int
    right: Mapping[str, str]
    wrong: Mapping[str, str]
    reported: Mapping[str, str]
    cents: int
    is_counted: bool
    """Whether its amount could be converted, and so is in the totals."""


def chance(certainty: Decimal | None, basis: str) -> int:
    """Ten-thousandths with which a deal's finding, or without one the estimate of its source, is right."""
    return int(certainty * WHOLE) if certainty is not None else ESTIMATE_CHANCE.get(basis, WHOLE)


@dataclass(frozen=True)
class Witnesses:
    """How often another record names another source: source -> (other source, deals), and deals that have a witness."""

    others: Mapping[str, tuple[tuple[str, int], ...]]
    deals: Mapping[str, int]

    def other(self, record_id: str, source: str) -> tuple[str, int] | None:
        """Which source a deal may belong to instead, and with how many ten-thousandths; drawn by its id."""
        others = self.others.get(source, ())
        if not others or self.deals[source] < FEWEST_WITNESSES:
            return None
        apart = sum(deals for _, deals in others)
        place = int.from_bytes(hashlib.sha256(f"{record_id} other".encode()).digest()[:8], "big") % apart
        for name, deals in others:
            if place < deals:
                return name, apart * WHOLE // self.deals[source]
            place -= deals
        return None


def witnesses(rows: Iterable[Mapping[str, Any]]) -> Witnesses:
    """From rows of `witnesses`: source, witness and how many deals."""
    others: dict[str, list[tuple[str, int]]] = {}
    deals: dict[str, int] = {}
    for row in sorted(rows, key=lambda row: (row["source"], row["witness"])):
        deals[row["source"]] = deals.get(row["source"], 0) + row["deals"]
        if row["witness"] != row["source"]:
            others.setdefault(row["source"], []).append((row["witness"], row["deals"]))
    return Witnesses({source: tuple(of_one) for source, of_one in others.items()}, deals)


def open_sources(rows: Iterable[Mapping[str, Any]], told: Witnesses, converter: Converter) -> list[OpenSource]:
    """Rows of `open_sources` in the converter's currency; an amount without a rate is left out, as in the totals."""
    found = []
    for row in rows:
        right, wrong, reported = (_sides(row, side) for side in ("right", "wrong", "reported"))
        likelihood = chance(row["certainty"], row["basis"])
        if right == wrong:
            other = told.other(row["record_id"], wrong["source"])
            if other is not None:
                right, likelihood = {**wrong, "source": other[0]}, other[1]
        if right == wrong == reported:
            continue
        amount = converter.convert(row["amount"], row["currency"], row["month"])
        found.append(
            OpenSource(
                row["finding_id"] or row["record_id"],
                likelihood,
                right,
                wrong,
                reported,
                cents(amount or Decimal(0)),
                amount is not None,
            )
        )
    return sorted(found, key=lambda one: (one.key, one.cents))


def cells(reported: Mapping[str, tuple[int, int]], opened: Iterable[OpenSource], by: str) -> dict[str, Cell]:
    """The cells of a grouping: `reported` gives each one's won cents and deals as recorded."""
    found = {name: Cell(cents, deals) for name, (cents, deals) in reported.items()}
    for one in opened:
        found.setdefault(one.reported[by], Cell()).take(one.cents)
        wrong = found.setdefault(one.wrong[by], Cell())
        wrong.add(one.cents)
        if one.right[by] != one.wrong[by]:
            wrong.move(one.key, one.cents, one.chance, -1)
            found.setdefault(one.right[by], Cell()).move(one.key, one.cents, one.chance, 1)
    return found


def _sides(row: Mapping[str, Any], side: str) -> dict[str, str]:
    return {by: row[f"{side}_{by}"] for by in GROUPINGS}
