"""The part of docs/worked_example.md that hangs on the findings' certainties: all eight ways, written out.

python -m tests.restatement.range_by_hand     # after a new calibration: writes that part anew
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import NamedTuple

import attribution_audit as aa

ROOT = Path(__file__).parents[2]
TWELVE = ROOT / "examples" / "twelve_deals"
PAGE = ROOT / "docs" / "worked_example.md"
BEGIN, END = "<!-- the range -->\n\n", "\n<!-- end of the range -->"
SURE = 60_000
MOVES = {2: 30_000, 3: 25_000, 8: 28_000}
"""Deal -> what marketing has more where the finding on it is right."""
Certainties = Mapping[int, Decimal]
"""Deal -> how often such a finding is right."""


class Way(NamedTuple):
    """One way in which the findings are right or wrong."""

    amount: int
    wrong: tuple[int, ...]
    probability: Decimal


def ways(certainties: Certainties) -> list[Way]:
    """All eight, by what marketing has won."""
    made = []
    for rights in product((True, False), repeat=len(MOVES)):
        right = dict(zip(MOVES, rights, strict=True))
        chance = Decimal(1)
        for number, is_right in right.items():
            chance *= certainties[number] if is_right else 1 - certainties[number]
        amount = SURE + sum(MOVES[number] for number, is_right in right.items() if is_right)
        made.append(Way(amount, tuple(number for number in MOVES if not right[number]), chance))
    return sorted(made)


def expected(certainties: Certainties) -> Decimal:
    """The expectation, exact."""
    return SURE + sum((amount * certainties[number] for number, amount in MOVES.items()), Decimal(0))


def percentile(certainties: Certainties, of_100: int) -> int:
    """The least amount that at least so many of 100 do not exceed."""
    reached = Decimal(0)
    for way in ways(certainties):
        reached += way.probability
        if reached * 100 >= of_100:
            return way.amount
    raise AssertionError(reached)


def in_words(certainties: Certainties) -> str:
    """The expectation, the table of the ways, and the interval, as the page has them."""
    sum_of = " + ".join(f"{amount:,} x {certainties[number]}" for number, amount in MOVES.items())
    lines = [
        f"    {SURE:,} + {sum_of} = {expected(certainties):,.2f}",
        "",
        "| won amount | which are wrong | probability | at most so much |",
        "|---|---|---|---|",
    ]
    reached = Decimal(0)
    for way in ways(certainties):
        reached += way.probability
        wrong = ", ".join(f"deal {number}" for number in way.wrong) or "none"
        lines.append(f"| {way.amount:,} | {wrong} | {way.probability:.6f} | {reached:.6f} |")
    low, high = (f"{percentile(certainties, of_100):,}" for of_100 in (5, 95))
    return "\n".join([*lines, "", f"The 5th percentile is {low}, the 95th {high}.", ""])


def on_the_page() -> str:
    """What stands there now."""
    page = PAGE.read_text(encoding="utf-8")
    return page[page.index(BEGIN) + len(BEGIN) : page.index(END)]


def found(audit: aa.Audit) -> dict[int, Decimal]:
    """The certainties that the program gives."""
    rows = audit.findings.itertuples()
    return {int(row.record_id[-9:-3]): Decimal(f"{row.certainty:.4f}") for row in rows}


if __name__ == "__main__":
    with aa.audit(TWELVE, policy=TWELVE / "policy.toml", threads=1) as made:
        new = in_words(found(made))
    PAGE.write_text(PAGE.read_text(encoding="utf-8").replace(on_the_page(), new), encoding="utf-8")
