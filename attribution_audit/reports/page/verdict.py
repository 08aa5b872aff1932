"""The verdict in three sentences: what was found, what it changes, what could not be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from attribution_audit.reports.figures import listed, money, number_of, several
from attribution_audit.reports.page.restated import Line, moved
from attribution_audit.reports.page.tally import Tally
from attribution_audit.vocabulary import Kind

MARKETING = "marketing"


def verdict(counted: Tally, categories: list[Line], summary: dict[str, Any]) -> tuple[str, str, str]:
    """The three sentences at the top of the report."""
    currency = summary.get("currency")
    return _found(counted, summary), _changes(categories, currency), _not_seen(summary.get("could_not_run") or ())


def _found(counted: Tally, summary: Mapping[str, Any]) -> str:
    if not counted.findings:
        return f"The audit made no finding{_but(summary)}."
    tiers = (("at hold", "hold"), ("for review", "review"), ("for the record", "note"))
    made = listed(f"{counted.by_tier[tier]:,} {words}" for words, tier in tiers if counted.by_tier[tier])
    at_stake = several(counted.at_stake)
    stake = f", with {at_stake} of commission at stake" if at_stake else ""
    return f"The audit made {number_of(counted.findings, 'finding')}: {made}{stake}."


def _but(summary: Mapping[str, Any]) -> str:
    """Why no finding is no clean bill; nothing where every kind could be looked for."""
    kinds = [one for one in (summary.get("preflight") or {}).get("checks") or () if one.get("group") == "finding"]
    idle, number = sum(one.get("state") == "cannot" for one in kinds), len(kinds) or len(Kind)
    if idle:
        of_them = f"{idle} of its {number} kinds" if idle < number else f"none of its {number} kinds"
        return f", but {of_them} of check could{' not' if idle < number else ''} run on this export: {_silence(idle)}"
    named = {one.get("check") for one in summary.get("could_not_run") or () if isinstance(one, Mapping)}
    limited = sum(str(kind) in named for kind in Kind)
    if limited:
        return f", but {limited} of its {len(Kind)} kinds of check could not run in full: see what could not be checked"
    return ""


def _silence(idle: int) -> str:
    return f"it says nothing about {'that' if idle == 1 else 'those'}"


def _changes(categories: list[Line], currency: str | None) -> str:
    won = [line.recorded for line in categories if line.recorded is not None]
    changed, total = moved(categories), money(sum(won, Decimal(0)), currency)
    if changed is None:
        return "How much won amount belongs to which category could not be computed."
    if not changed:
        return f"Recorded and restated numbers agree: no part of {total} won changes category."
    of_won = f"{money(changed, currency)} of {total} won changes category"
    credited = next((line for line in categories if line.name == MARKETING and line.change), None)
    return f"{of_won}{'' if credited is None else _marketing(credited, currency)}."


def _marketing(line: Line, currency: str | None) -> str:
    between = ""
    if line.low is not None and line.high is not None and line.low != line.high:
        between = f" (between {money(line.low, currency)} and {money(line.high, currency)})"
    recorded, restated = money(line.recorded, currency), money(line.restated, currency)
    return f": marketing has {recorded} as recorded and {restated} as restated{between}"


def _not_seen(could_not_run: Sequence[object]) -> str:
    if not could_not_run:
        return "Every check could run; what the CRM did not record, no check can see."
    if len(could_not_run) == 1:
        return "One thing could not be checked; what it would have shown is not known."
    return f"{len(could_not_run):,} things could not be checked; what they would have shown is not known."
