"""How right restated key figures are: python -m tests.accuracy.key_figures --seeds 2 --folder FOLDER.

The truth of a figure on a made-up company: opportunities that an act of recreation made are one with the closed
original, from its creation; each deal has the category that it truly came from. A figure is halved where the restated
one is nearer to the truth than the recorded one by at least half.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from attribution_audit.simulation import simulate
from attribution_audit.vocabulary import RECREATIONS

from .audits import Audited, audits
from .measure import seeds

SCENARIOS = ("story", "everybody")
FIGURES = (
    ("win_rate", "all"),
    ("win_rate", "marketing"),
    ("win_rate", "sales"),
    ("average_sales_cycle", "all"),
    ("average_sales_cycle", "marketing"),
    ("average_won_amount", "marketing"),
    ("average_won_amount", "sales"),
    ("won_amount_share", "marketing"),
)
HALF = 0.5
ZONE = ZoneInfo("America/New_York")


@dataclass(frozen=True)
class Deal:
    """One opportunity as it truly was; a chain of recreated ones is one."""

    category: str
    is_closed: bool
    is_won: bool
    amount: Decimal
    cycle_days: int


@dataclass(frozen=True)
class Compared:
    """One figure of one company."""

    figure: str
    group: str
    recorded: float
    restated: float
    true: float

    @property
    def left(self) -> float:
        """The part of the error that is left, 0 where there was none to begin with and none is."""
        before, after = abs(self.recorded - self.true), abs(self.restated - self.true)
        return after / before if before else float(after > 0)


def true_deals(rows: Iterable[dict[str, Any]], audited: Audited) -> list[Deal]:
    """The opportunities of the CRM's table, chains together."""
    opportunities = {row["Id"]: row for row in rows}
    chains = defaultdict[str, list[str]](list)
    earlier = {
        act.record_id: act.related_id
        for act in audited.acts
        if act.kind in RECREATIONS and act.record_type == act.related_type == "Opportunity"
    }
    for one in opportunities:
        chains[_first(one, earlier)].append(one)
    category = {
        row["record_id"]: row["category"] for row in audited.truth["true_source"] if row["record_type"] == "Opportunity"
    }
    made = []
    for members in chains.values():
        living = [one for one in members if not _flag(opportunities[one]["IsDeleted"])]
        if living:
            rows_of = [opportunities[one] for one in living]
            counts = max(rows_of, key=lambda row: (_flag(row["IsWon"]), row["CreatedDate"]))
            begun = min(_day(opportunities[one]["CreatedDate"]) for one in members)
            made.append(_deal(counts, category[counts["Id"]], begun))
    return made


def _first(one: str, earlier: dict[str, str]) -> str:
    while one in earlier:
        one = earlier[one]
    return one


def _deal(row: dict[str, Any], category: str, begun: date) -> Deal:
    closed_on = date.fromisoformat(str(row["CloseDate"])[:10])
    return Deal(
        category=category,
        is_closed=_flag(row["IsClosed"]),
        is_won=_flag(row["IsWon"]),
        amount=Decimal(str(row["Amount"] or 0)),
        cycle_days=(closed_on - begun).days,
    )


def _flag(cell: object) -> bool:
    return str(cell).lower() in ("true", "1")


def _day(stamp: object) -> date:
    moment = datetime.fromisoformat(str(stamp).replace("Z", "+00:00").replace("+0000", "+00:00"))
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(ZONE).date()


def true_figure(figure: str, group: str, deals: list[Deal]) -> float:
    """A figure of the true deals, by its formula."""
    own = [deal for deal in deals if group in ("all", deal.category)]
    won = [deal for deal in own if deal.is_won]
    if figure == "win_rate":
        return len(won) / sum(deal.is_closed for deal in own)
    if figure == "average_sales_cycle":
        cycles = [deal.cycle_days for deal in won if deal.cycle_days >= 0]
        return sum(cycles) / len(cycles)
    amount = sum((deal.amount for deal in won), Decimal(0))
    if figure == "average_won_amount":
        return float(amount / len(won))
    return float(amount / sum((deal.amount for deal in deals if deal.is_won), Decimal(0)))


def compared(audited: Audited, leads: int) -> list[Compared]:
    """Each figure of one company, over the whole export."""
    company = simulate(leads, audited.seed, audited.scenario)
    names = ("Id", "Amount", "CloseDate", "CreatedDate", "IsClosed", "IsWon", "IsDeleted")
    deals = true_deals(company.tables["Opportunity"].select(names).to_pylist(), audited)
    told = {(row["figure"], row["group"]): row for row in audited.rows("kpis") if row["period"] == "all"}
    return [
        Compared(
            figure, group, told[figure, group]["recorded"], told[figure, group]["restated"],
            true_figure(figure, group, deals),
        )
        for figure, group in FIGURES
    ]  # fmt: skip


def main() -> None:
    """Print one line a company and figure, then one a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ledger", default="build", choices=("build", "report"))
    parser.add_argument("--seeds", type=int, default=2, help="how many of the ledger's seeds")
    parser.add_argument("--scenario", default="story", choices=SCENARIOS)
    parser.add_argument("--leads", type=int, default=6_000)
    parser.add_argument("--folder", type=Path, required=True, help="where audited companies are kept")
    parser.add_argument("--processes", type=int, default=1)
    arguments = parser.parse_args()
    chosen = seeds(arguments.ledger)[: arguments.seeds]
    together = defaultdict[tuple[str, str], list[Compared]](list)
    for audited in audits([arguments.scenario], chosen, arguments.leads, arguments.folder, arguments.processes):
        for one in compared(audited, arguments.leads):
            together[one.figure, one.group].append(one)
            values = f"recorded {one.recorded:.4f}, restated {one.restated:.4f}, true {one.true:.4f}"
            print(f"{audited.seed} {one.figure} {one.group}: {values}, error left {one.left:.2f}", flush=True)
    for (figure, group), ones in together.items():
        nearer, halved = sum(one.left < 1 for one in ones), sum(one.left <= HALF for one in ones)
        print(f"{figure} {group}: nearer in {nearer} of {len(ones)}, by at least half in {halved}", flush=True)


if __name__ == "__main__":
    main()
