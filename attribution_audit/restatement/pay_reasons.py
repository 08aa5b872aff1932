"""Why a line of the pay list reads as it does, in a sentence: dates, fields and values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attribution_audit.records.plain_text import shown
from attribution_audit.restatement.payout_line import OPEN, PAID, UNKNOWN, Line
from attribution_audit.restatement.settlement import OnDeal, SettledDeal
from attribution_audit.vocabulary import Tier

LONGEST_SOURCE = 80
"""Characters of a lead source that a sentence repeats."""
UNTOLD = "The export does not say whether this was paid: look before paying."
KEPT = {PAID: "nothing is taken back", OPEN: "it is paid in full", UNKNOWN: "nothing of it waits"}
"""What becomes of a line that no finding at hold holds back, by its state."""


def reason(line: Line, deal: SettledDeal | None, disputed: Decimal, claw_back: Decimal, review_by: date | None) -> str:
    """One sentence on a line; empty where there is nothing to say."""
    if deal is None:
        return _without_deal(line, review_by)
    if not deal.findings:
        return _without_finding(line)
    said = f"{_by_finding(_leading(deal), line)}: {_follows(line, disputed, claw_back, review_by)}."
    return f"{said} {UNTOLD}" if line.state == UNKNOWN else said


def _follows(line: Line, disputed: Decimal, claw_back: Decimal, review_by: date | None) -> str:
    """What follows from the finding for the line."""
    if disputed:
        return f"{_money(disputed, line)} of {_money(line.paid, line)} {_until(review_by)}"
    if claw_back:
        return f"{_money(claw_back, line)} was paid beyond what is due, as a reviewer confirmed"
    if line.at_stake is None:
        return f"what is due cannot be computed; {_nothing_moves(line, review_by)}"
    if line.at_stake < 0:
        return f"{_money(-line.at_stake, line)} more is due than this line says; {_nothing_moves(line, review_by)}"
    return _nothing_moves(line, review_by)


def _without_deal(line: Line, review_by: date | None) -> str:
    """On a line whose deal is not won, or not in the export."""
    named = repr(shown(line.opportunity_id, LONGEST_SOURCE)) if line.opportunity_id else "that the line names"
    if line.is_of_known_deal:
        return f"The opportunity {named} is not won: the line stands as it is."
    if review_by is None:
        return f"The export holds no opportunity {named}: nothing is taken back."
    return f"The export holds no opportunity {named}: the line waits until somebody names its deal, by {review_by}."


def _without_finding(line: Line) -> str:
    if line.at_stake:
        return "What earlier deals of the period are due by changed, and with it what the period's cap leaves here."
    if line.state == UNKNOWN:
        return UNTOLD
    return ""


def _leading(deal: SettledDeal) -> OnDeal:
    """The finding that restates the deal: at hold before review, then the earliest."""
    return min(deal.findings, key=lambda one: (one.tier != Tier.HOLD, str(one.occurred_at), one.finding_id))


def _by_finding(found: OnDeal, line: Line) -> str:
    """What the finding says of the deal; a fact once a reviewer has confirmed it."""
    of_day = f" of {found.occurred_at:%Y-%m-%d}" if found.occurred_at else ""
    source = shown(found.source_before, LONGEST_SOURCE)
    named = f"'{source}'" if source else "blank"
    due = f"the deal {'is' if found.is_confirmed else 'would be'} due as {line.category_restated}"
    due_as = (
        f"{due} all the same"
        if line.category_restated == line.category_recorded
        else f"{due}, not as {line.category_recorded}"
    )
    return f"By the finding{of_day} the lead source was {named}, and {due_as}"


def _until(review_by: date | None) -> str:
    return f"waits for a decision until {review_by}" if review_by else "waits, as a reviewer confirmed the finding"


def _nothing_moves(line: Line, review_by: date | None) -> str:
    kept = KEPT[line.state]
    if line.at_stake is not None and line.at_stake > 0:
        kept = f"{_money(line.at_stake, line)} of {_money(line.paid, line)} is beyond that; {kept}"
    return f"{kept}, and a person should look by {review_by}" if review_by else kept


def _money(amount: Decimal, line: Line) -> str:
    return f"{amount:.2f} {line.currency or ''}".strip()
