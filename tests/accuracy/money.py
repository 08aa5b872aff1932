"""How right restated amounts are on made-up companies: python -m tests.accuracy.money --seeds 2 --folder FOLDER.

A source whose name no record bears any more is scored by its name of today: a report has one row for both.

A deal's source was lost by an act where an act of lost source or recreation concerns the deal and it shows another
source than it truly has. Amounts are summed over companies before shares are taken.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import defaultdict
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from attribution_audit.simulation.innocents import bulk_relabel, migration, picklist_values
from attribution_audit.vocabulary import LOST_SOURCES, RECREATIONS, Kind

from .audits import Audited, audits
from .measure import seeds

TODAY = {**migration.MAPPED, bulk_relabel.OLD: bulk_relabel.NEW, picklist_values.RENAMED[0]: picklist_values.RENAMED_TO}
"""Names of sources that may be gone -> what they were replaced by."""
SCENARIOS = ("story", "honest")
ACTS = frozenset(str(kind) for kind in (*LOST_SOURCES, *RECREATIONS))
ABOUT_PAY = ACTS | {str(Kind.SOURCE_CLAIMED)}
NOTHING = Decimal(0)


@dataclass
class Money:
    """Amounts of won deals, and cells of the range, of some companies; added with `+`."""

    won: Decimal = NOTHING
    lost: Decimal = NOTHING
    """Whose source was lost by an act."""
    back_in_category: Decimal = NOTHING
    back_in_source: Decimal = NOTHING
    moved: Decimal = NOTHING
    """Restated to another source although no act concerns them."""
    reported_right: Decimal = NOTHING
    earned_right: Decimal = NOTHING
    earned_right_source: Decimal = NOTHING
    cells: int = 0
    covered: int = 0
    overpaid: Decimal = NOTHING
    stake_errors: Decimal = NOTHING
    """Summed over payees."""

    def __add__(self, other: Money) -> Money:
        return Money(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def shown(self) -> str:
        """One line of shares."""
        parts = (
            ("back in category", self.back_in_category, self.lost),
            ("back in source", self.back_in_source, self.lost),
            ("moved of other", self.moved, self.won - self.lost),
            ("reported right", self.reported_right, self.won),
            ("earned right", self.earned_right, self.won),
            ("earned source", self.earned_right_source, self.won),
            ("cells covered", Decimal(self.covered), Decimal(self.cells)),
            ("errors of stakes", self.stake_errors, self.overpaid),
        )
        return ", ".join(f"{name} {float(part / whole):.4f}" if whole else f"{name} -" for name, part, whole in parts)


def money(audited: Audited) -> Money:
    """What one company's outputs say of its won deals, held against its truth."""
    rows = audited.rows("sources")
    shown = {row["record_id"]: row for row in rows if row["record_type"] == "Opportunity"}
    truth = _true_sources(audited, {row["reported_source"] for row in rows})
    taken = {deal for act in audited.acts if act.kind in ACTS for deal in (act.record_id, act.opportunity_id) if deal}
    result, true_amounts = Money(), defaultdict[str, Decimal](Decimal)
    for deal, (said, _) in audited.truth["won"].items():
        amount, row, true = Decimal(said or 0), shown[deal], truth[deal]
        true_amounts[true["source"]] += amount
        result.won += amount
        result.reported_right += amount * (row["reported_category"] == true["category"])
        result.earned_right += amount * (row["earned_category"] == true["category"])
        result.earned_right_source += amount * (row["earned_source"] == true["source"])
        if deal in taken and row["reported_source"] != true["source"]:
            result.lost += amount
            result.back_in_category += amount * (row["restated_category"] == true["category"])
            result.back_in_source += amount * (row["restated_source"] == true["source"])
        else:
            result.moved += amount * (row["restated_source"] != row["reported_source"])
    return result + _coverage(audited, true_amounts) + _stakes(audited, shown, truth)


def _true_sources(audited: Audited, alive: set[str]) -> dict[str, dict[str, str]]:
    """Each opportunity's source and category, by the names that are `alive`."""
    return {
        row["record_id"]: {
            **row,
            "source": row["source"] if row["source"] in alive else TODAY.get(row["source"], row["source"]),
        }
        for row in audited.truth["true_source"]
        if row["record_type"] == "Opportunity"
    }


def _coverage(audited: Audited, true_amounts: dict[str, Decimal]) -> Money:
    """Each source that is won under, truly or as recorded, is a cell."""
    cells = covered = 0
    for source, entry in audited.summary["restatement"]["by_source"].items():
        true = true_amounts.pop(source, NOTHING)
        if true or Decimal(entry["reported"]["won_amount"]):
            cells += 1
            covered += Decimal(entry["low"]["won_amount"]) <= true <= Decimal(entry["high"]["won_amount"])
    return Money(cells=cells + len(true_amounts), covered=covered)


def _stakes(audited: Audited, shown: dict[str, Any], truth: dict[str, Any]) -> Money:
    """What acts on sources truly made of pay, against what the summary puts at stake, by payee.

    A payee was paid too much by what the payout lines say beyond what the plan pays for the true source, also where the
    source was put back after the payout; where marketing claimed what sales brought it is less than nothing.
    """
    policy = tomllib.loads((audited.folder / "policy.toml").read_text(encoding="utf-8"))
    payees = {act.opportunity_id: act.payee_id for act in audited.acts if act.kind in ABOUT_PAY}
    paid = defaultdict[tuple[str, str], Decimal](Decimal)
    for line in audited.rows("commission"):
        paid[line["opportunity_id"], line["payee_id"]] += line["paid"]
    true_stakes = defaultdict[str, Decimal](Decimal)
    overpaid = NOTHING
    for deal, (said, closed_on) in audited.truth["won"].items():
        if deal in payees:
            rates = _plan(policy["commission"], date.fromisoformat(closed_on[:10]))
            due = Decimal(said or 0) * Decimal(str(rates.get(truth[deal]["category"], 0)))
            stake = paid[deal, payees[deal]] - due
            true_stakes[payees[deal]] += stake
            overpaid += max(stake, NOTHING)
    told = {payee: Decimal(row["at_stake"]) for payee, row in audited.summary["commission"]["by_owner"].items()}
    errors = sum((abs(told.get(one, NOTHING) - true_stakes[one]) for one in {*told, *true_stakes}), NOTHING)
    return Money(overpaid=overpaid, stake_errors=errors)


def _plan(plans: list[dict[str, Any]], day: date) -> dict[str, Any]:
    """The plan in force on a day: the latest that had begun."""
    return max((plan for plan in plans if plan["from"] <= day), key=lambda plan: plan["from"], default={})


def main() -> None:
    """Print one line a company, and one a scenario."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ledger", default="build", choices=("build", "report"))
    parser.add_argument("--seeds", type=int, default=2, help="how many of the ledger's seeds")
    parser.add_argument("--scenario", default=SCENARIOS, nargs="+", choices=SCENARIOS)
    parser.add_argument("--leads", type=int, default=5_000)
    parser.add_argument("--folder", type=Path, required=True, help="where audited companies are kept")
    parser.add_argument("--processes", type=int, default=1)
    arguments = parser.parse_args()
    for scenario in arguments.scenario:
        chosen = seeds(arguments.ledger)[: arguments.seeds]
        done = audits([scenario], chosen, arguments.leads, arguments.folder, arguments.processes)
        together = Money()
        for one in done:
            result = money(one)
            print(f"{scenario} {one.seed}: {result.shown()}", flush=True)
            together += result
        print(f"{scenario}: {together.shown()}\n", flush=True)


if __name__ == "__main__":
    main()
