"""Which lead statuses are proposed as the end of a lead: by their names, unless leads in them were converted."""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.drafting.hearing import heard, squeezed, turned_round
from attribution_audit.drafting.proposal import DECIDE, Proposal, Row, counted, total
from attribution_audit.drafting.words import CLEAN_UP, DISQUALIFIED, TURNED_ROUND
from attribution_audit.policy.policy import Statuses

MOST_CONVERTED = 0.02
"""Largest share of converted leads in a status that ends leads: slips, and statuses set after the conversion."""


def propose_statuses(rows: Sequence[Row], standard: Statuses) -> list[Proposal]:
    """One proposal a spelling; `rows` are the spellings of one label."""
    list_name, why = _meaning(rows, standard)
    return [Proposal(row["value"], list_name, why, _seen(row)) for row in rows]


def _meaning(rows: Sequence[Row], standard: Statuses) -> tuple[str | None, str]:
    label = rows[0]["value"]
    records, converted = total(rows, "records"), total(rows, "converted")
    if heard(label, CLEAN_UP):
        return None, "a duplicate is cleaned up, not disqualified: decide"
    is_standard = squeezed(label) in {squeezed(one) for one in standard.disqualified}
    words = [word for word in heard(label, DISQUALIFIED) if not turned_round(label, word, TURNED_ROUND)]
    if not is_standard and not words:
        return None, "its name does not say that it ends a lead"
    if converted > MOST_CONVERTED * records:
        return None, f"its name says it ends a lead, but leads in it were converted; {DECIDE}"
    return "disqualified", "in the standard list" if is_standard else f"{words[0]!r} in its name"


def _seen(row: Row) -> str:
    if not row["records"]:
        return f"no lead now, {counted(row['mentions'], 'mention in the history', 'mentions in the history')}"
    percent = 100 * row["converted"] // row["records"]
    return f"{counted(row['records'], 'lead')}, {percent}% converted"
