"""What is wrong with payouts, splits and plans, each in a sentence; what cannot be computed for it is left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy
from attribution_audit.records.plain_text import shown
from attribution_audit.restatement.settlement import Settlement

ROOM = "attribution_audit.restatement"
MOST_NAMED = 3
"""How many records a sentence names."""
LONGEST = 40
"""Characters of an id that is repeated."""

AS_THEY_ARE = "they stand in the pay list as they are"
SAYS = {
    "deal": (
        "Payout.csv pays {} opportunities that the export does not hold ({}): what is not paid yet of them waits until"
        " somebody names the deal"
    ),
    "open": f"Payout.csv pays {{}} opportunities that are not won ({{}}): {AS_THEY_ARE}",
    "negative": "Payout.csv has {} lines below 0 ({}): they are taken as corrections of what was paid",
    "currency": "Payout.csv pays {} deals in another currency than their own ({}): nothing is at stake on them",
    "unnamed": "Payout.csv has {} lines without a payee ({}): they are in no payee's sum",
}
"""What is odd about payout lines -> the sentence on how many, and some of them."""
UNPAID = (
    "there is no Payout.csv: nobody can tell from the export what was paid on {} won deals, so that all lines of the"
    " pay list are in state unknown, and none of them should be paid from it; put Payout.csv beside the export, with"
    " what was paid, to whom, on which opportunity and when"
)


def pay_limits(engine: Engine, settlement: Settlement, policy: Policy) -> tuple[tuple[str, str], ...]:
    """Check and reason, as `could_not_run` holds them."""
    found = [*_payouts(engine), *_splits(engine)]
    if policy.commission:
        found += [
            *_unpaid(engine, settlement),
            *_unplanned(settlement),
            *_unconverted(settlement, policy),
            *_amounts(settlement),
        ]
    return tuple(("commission", reason) for reason in found)


def _payouts(engine: Engine) -> list[str]:
    engine.table(Query.of(ROOM, "odd_payouts"))
    by_problem: dict[str, list[str]] = {}
    for row in engine.arrow("odd_payouts").sort_by([("problem", "ascending"), ("named", "ascending")]).to_pylist():
        by_problem.setdefault(row["problem"], []).append(row["named"])
    return [SAYS[problem].format(len(named), _some(named)) for problem, named in by_problem.items()]


def _unpaid(engine: Engine, settlement: Settlement) -> list[str]:
    is_told = engine.count("payouts") or not settlement.deals
    return [] if is_told else [UNPAID.format(len(settlement.deals))]


def _splits(engine: Engine) -> list[str]:
    wrong = engine.arrow("wrong_splits").to_pylist()
    if not wrong:
        return []
    told = [f"{row['opportunity_id']}: {row['total'].normalize():f}" for row in wrong]
    named = _some(told)
    reason = (
        f"the splits of {len(wrong)} won deals do not add up to 100 percent ({named}): their owners have the credit"
    )
    return [f"{reason}. Name split types that come on top in pay.overlay_splits."]


def _unplanned(settlement: Settlement) -> list[str]:
    named = [
        key
        for key, one in settlement.deals.items()
        if any(credit.plan_no is None for credit in one.deal.credits if credit.payee_id is not None)
    ]
    if not named:
        return []
    reason = (
        "no [[commission]] plan is in force for a payee on the close date of {} won deals ({}): nothing is due by plan"
    )
    return [reason.format(len(named), _some(named))]


def _unconverted(settlement: Settlement, policy: Policy) -> list[str]:
    """Deals in a currency that no rate turns into that of a plan's marks and caps."""
    named = sorted({
        one.deal.currency or ""
        for one in settlement.deals.values()
        if any(credit.exchange is None and credit.plan_no is not None for credit in one.deal.credits)
    })  # fmt: skip
    return [
        f"ExchangeRate.csv has no rate for every month of won deals in {currency}: where a plan in another currency has"
        " marks or caps, nothing is computed for them"
        for currency in named
        if any(
            plan.tiers or plan.cap_per_deal is not None or plan.cap_per_period is not None for plan in policy.commission
        )
    ]


def _amounts(settlement: Settlement) -> list[str]:
    named = [key for key, one in settlement.deals.items() if one.deal.amount is not None and one.deal.amount < 0]
    reason = "{} won deals have a negative amount ({}): it is taken off at the plan's own rates and counts for no mark"
    return [reason.format(len(named), _some(named))] if named else []


def _some(named: Collection[str]) -> str:
    first: Sequence[str] = sorted(named)[:MOST_NAMED]
    more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
    return ", ".join(shown(one, LONGEST) for one in first) + more
