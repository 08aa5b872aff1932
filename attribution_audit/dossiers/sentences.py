"""The parts of a dossier in sentences, the same in every form of it."""

from __future__ import annotations

from attribution_audit.dossiers.dossier import Dossier
from attribution_audit.reports.events import Event
from attribution_audit.reports.evidence import Explanation
from attribution_audit.reports.figures import moment, money
from attribution_audit.reports.standing import tier_in_words, why_not_higher
from attribution_audit.reports.words import (
    CERTAINTY_MEANS,
    GRADES,
    RULINGS,
    certainty_in_words,
    explanation_in_words,
    kind_in_words,
    what_would_show_it,
)
from attribution_audit.vocabulary import Ruling

NO_STAKE = (
    "No commission is at stake on this finding: a reviewer dismissed it, the deal is not won, an earlier finding on it "
    "carries the amount, or what was due on it cannot be said."
)
WRONG_FACT = "A fact that proves wrong: each explanation that was ruled out names the one it rests on."
DECISION = "A reviewer's decision, in Verdict.csv beside the next export."


def title(dossier: Dossier) -> str:
    """What the finding is called."""
    return kind_in_words(dossier.row["kind"])


def standing_in_words(dossier: Dossier) -> list[str]:
    """How it stands: tier, evidence, certainty, moment of the export."""
    row = dossier.row
    lines = [
        f"{row['tier']}: {tier_in_words(row, dossier.evidence)}",
        *why_not_higher(row, dossier.evidence),
        f"Best evidence: {GRADES.get(row['grade'], row['grade'])}.",
        f"How sure: {certainty_in_words(row['certainty'])} {CERTAINTY_MEANS}. It says nothing about a person.",
    ]
    return [*lines, f"The export is of {moment(dossier.as_of)}."] if dossier.as_of else lines


def change_in_words(before: str | None, after: str | None, dossier: Dossier) -> str:
    """What a value was and became; blank where nothing is told of it."""
    values = [dossier.tell(value) if value else "blank" for value in (before, after) if value is not None]
    return " → ".join(values)


def event_in_words(event: Event, dossier: Dossier) -> list[str]:
    """An event: what, then what changed, where, and by whom."""
    change = change_in_words(event.before, event.after, dossier)
    by = f"by {dossier.tell(event.actor_id)}" if event.actor_id else ""
    below = [part for part in (change, dossier.tell(event.where) if event.where else "", by) if part]
    return [dossier.tell(event.text), *([" · ".join(below)] if below else [])]


def tried_in_words(tried: Explanation, dossier: Dossier) -> str:
    """An explanation, what became of it, and by what."""
    ruling = RULINGS.get(tried.ruling, tried.ruling)
    proof = ", ".join(part for part in (tried.record_id, moment(tried.at) if tried.at else "") if part)
    because = " ".join(part for part in (tried.because, f"({proof})" if proof else "") if part)
    told = f"{explanation_in_words(tried.explanation)}: {ruling}."
    return f"{told} {dossier.tell(because)}" if because else told


def stake_in_words(dossier: Dossier) -> list[str]:
    """What is at stake."""
    row, currency = dossier.row, dossier.row["currency"]
    stake = row["commission_at_stake"]
    told = [NO_STAKE if stake is None else f"{money(stake, currency, cents=True)} of commission: paid less due."]
    if row["amount"] is not None:
        deal = f" of opportunity {dossier.tell(row['opportunity_id'])}" if row["opportunity_id"] else ""
        told.append(f"{money(row['amount'], currency, cents=True)} is the amount{deal}.")
    return [*told, *(f"On the pay list: {dossier.tell(line)}" for line in dossier.pay_lines)]


def what_would_change_it(dossier: Dossier) -> list[str]:
    """What would have to turn up."""
    tried = [one for one in (*dossier.against, *dossier.open) if one.ruling != Ruling.CLEARS]
    shows = ((explanation_in_words(one.explanation), what_would_show_it(one.explanation)) for one in tried)
    return [
        *(f"{says}: {shown_by}." for says, shown_by in shows),
        *([WRONG_FACT] if dossier.ruled_out else []),
        DECISION,
    ]


def matches_in_words(dossier: Dossier) -> list[str]:
    """By what records are taken for one."""
    return [dossier.tell(match.text) for match in dossier.matches]
