"""`attribution-audit explain`: one finding in full, in the order a reviewer asks for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rich.console import Console

from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.terminal import TIER_STYLES, console, joined, text
from attribution_audit.records.replacement import standing
from attribution_audit.reports import read_finding
from attribution_audit.reports.codes import Codes
from attribution_audit.reports.codes_key import read_codes_key
from attribution_audit.reports.evidence import Evidence, Explanation, Fact, read_evidence
from attribution_audit.reports.figures import moment, money
from attribution_audit.reports.pay_lines import pay_lines
from attribution_audit.reports.standing import tier_in_words, why_not_higher
from attribution_audit.reports.users import read_codes
from attribution_audit.reports.words import (
    CERTAINTY_MEANS,
    GRADES,
    RULINGS,
    certainty_in_words,
    explanation_in_words,
    kind_in_words,
    what_would_show_it,
)
from attribution_audit.vocabulary import Decision, Ruling

Row = dict[str, Any]
INDENT = "  "
NO_PLAN = "the policy has no [[commission]] plan"
DISMISSED = "Nothing is at stake here: a reviewer dismissed it."
NO_STAKE = (
    "No commission is at stake here: the deal is not won, an earlier finding on it carries the amount, or what was due"
    " on it cannot be said (no amount, no plan for its day, a source in no list, or pay in another currency)."
)


def run(out: Path, finding_id: str, codes_key: Path | None = None) -> int:
    """Print the finding to stdout, with users by the codes of the report."""
    found = read_finding(out, finding_id)
    row = _in_codes(found, out, codes_key)
    evidence = read_evidence(row["evidence"])
    to = console()
    to.print(text(kind_in_words(row["kind"]), "bold"), text(f"· {row['finding_id']}", "dim"))
    to.print(text(row["explanation"] or ""))
    _print_tier(to, row, evidence)
    _print_facts(to, row, evidence)
    _print_explanations(to, evidence)
    _print_stake(to, row, DISMISSED if evidence.decision == Decision.DISMISSED else _no_pay(out))
    for line in pay_lines(out, found):
        to.print(text(f"{INDENT}On the pay list: {line}"))
    _print_what_would_change_it(to, evidence)
    return int(ExitStatus.RAN)


def _in_codes(row: Row, out: Path, codes_key: Path | None) -> Row:
    codes = Codes(read_codes(out, None if codes_key is None else read_codes_key(codes_key)))
    within = {name: codes.within(row[name] or "") for name in ("explanation", "evidence")}
    return row | within | {name: codes.of(row[name]) for name in ("actor_id", "owner_id")}


def _print_tier(to: Console, row: Row, evidence: Evidence) -> None:
    _heading(to, "How it stands")
    means = text(f": {tier_in_words(row, evidence)}")
    to.print(joined(text(INDENT + row["tier"], TIER_STYLES.get(row["tier"], "")), means))
    for reason in why_not_higher(row, evidence):
        to.print(text(INDENT + reason))
    to.print(text(f"{INDENT}Best evidence: {GRADES.get(row['grade'], row['grade'])}."))
    to.print(text(f"{INDENT}How sure: {certainty_in_words(row['certainty'])} {CERTAINTY_MEANS}."))


def _print_facts(to: Console, row: Row, evidence: Evidence) -> None:
    _heading(to, "What stands in the export")
    for label, kind, record_id in (
        ("Record", row["record_type"], row["record_id"]),
        ("Counterpart", row["related_type"], row["related_id"]),
        ("Done by", "user", row["actor_id"]),
        ("Paid to", "user", row["owner_id"]),
    ):
        if record_id:
            to.print(text(f"{INDENT}{label}: {kind} {record_id}"))
    for fact in evidence.facts:
        when = moment(fact.at) if fact.at else "no date"
        to.print(joined(text(f"{INDENT}{when}  ", "dim"), text(fact.text or kind_in_words(fact.fact))))
        where = _where(fact)
        if where:
            to.print(text(f"{INDENT}{INDENT}{where}", "dim"))


def _where(fact: Fact) -> str:
    record = f"{fact.record_type} {fact.record_id}".strip()
    change = " → ".join(_value(value) for value in (fact.before, fact.after) if value is not None)
    return " · ".join(part for part in (record, f"{fact.field}: {change}" if change else "", _by(fact)) if part)


def _by(fact: Fact) -> str:
    return f"by {fact.actor_id}" if fact.actor_id else ""


def _value(value: str) -> str:
    return repr(value) if value else "blank"


def _print_explanations(to: Console, evidence: Evidence) -> None:
    _heading(to, "Innocent explanations tried")
    for tried in evidence.explanations:
        style = "green" if tried.ruling == Ruling.RULED_OUT else "yellow"
        ruling = RULINGS.get(tried.ruling, tried.ruling)
        to.print(joined(text(f"{INDENT}{explanation_in_words(tried.explanation)}: "), text(ruling, style)))
        if tried.because:
            to.print(text(f"{INDENT}{INDENT}{tried.because}{_proof(tried)}", "dim"))
    if not evidence.explanations:
        to.print(text(f"{INDENT}None fits this kind of finding."))


def _proof(tried: Explanation) -> str:
    proof = ", ".join(part for part in (tried.record_id, moment(tried.at) if tried.at else "") if part)
    return f" ({proof})" if proof else ""


def _no_pay(out: Path) -> str:
    """Why the audit computed nothing about pay, by its summary; blank where it did, or where none is there to say."""
    try:
        summary = json.loads(standing(out, "summary.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    found = summary.get("could_not_run") if isinstance(summary, dict) else None
    limits = [one for one in found or () if isinstance(one, dict) and one.get("check") == "commission"]
    if not limits:
        return ""
    if any(NO_PLAN in str(one.get("reason")) for one in limits):
        return f"No commission is computed: {NO_PLAN}."
    return f"No commission is computed: {limits[0].get('reason')}."


def _print_stake(to: Console, row: Row, no_pay: str) -> None:
    _heading(to, "What is at stake")
    stake, currency = row["commission_at_stake"], row["currency"]
    if stake is None:
        to.print(text(f"{INDENT}{no_pay or NO_STAKE}"))
    else:
        no_more = ": the deal was not paid more than it was due" if stake <= 0 else ""
        to.print(text(f"{INDENT}{money(stake, currency, cents=True)} of commission (paid less due){no_more}."))
    if row["amount"] is not None:
        deal = f" of opportunity {row['opportunity_id']}" if row["opportunity_id"] else ""
        to.print(text(f"{INDENT}{money(row['amount'], currency, cents=True)} is the amount{deal}."))


def _print_what_would_change_it(to: Console, evidence: Evidence) -> None:
    _heading(to, "What would change it")
    for tried in evidence.explanations:
        if tried.ruling != Ruling.CLEARS:
            to.print(
                text(f"{INDENT}{explanation_in_words(tried.explanation)}: {what_would_show_it(tried.explanation)}.")
            )
    to.print(text(f"{INDENT}A reviewer's decision."))


def _heading(to: Console, words: str) -> None:
    to.print()
    to.print(text(words, "bold underline"))
