"""Commission: one line of next month's payroll for a won deal.

It follows the plan in force on the close date and the source as recorded on that day.
"""

from __future__ import annotations

from ..salesforce.picklists import CATEGORY
from ..salesforce.records import Opportunity
from ..worktime import DAY, NEW_PLAN, month_start
from ..world import World

PLANS = {
    "PLAN-2025": {"sales": 1000, "marketing": 600, "partner": 600, "unknown": 1000},
    "PLAN-2026": {"sales": 1100, "marketing": 600, "partner": 700, "unknown": 1100},
}
"""Commission by category of the lead source, in hundredths of a per cent of the amount."""
PAYROLL_DAY = 15


def owe(world: World, at: int, deal: Opportunity) -> None:
    """The deal is won: its commission is settled now and paid with the next payroll."""
    plan = "PLAN-2025" if at < NEW_PLAN else "PLAN-2026"
    commission = deal.amount * PLANS[plan][CATEGORY[deal.source]]
    world.later(month_start(at, 1) + (PAYROLL_DAY - 1) * DAY, pay, deal, plan, commission)


def pay(world: World, at: int, deal: Opportunity, plan: str, commission: int) -> None:
    """One payout line; `commission` is in ten-thousandths of the currency's unit."""
    cents = (commission + 50) // 100
    amount = f"{cents // 100}.{cents % 100:02d}"
    row = (world.crm.new_id("PayoutLine"), deal.closed_owner, deal.id, at, amount, "USD", plan, "100")
    world.crm.rows.add("Payout", row)
