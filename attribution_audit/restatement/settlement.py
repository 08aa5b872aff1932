"""Every won deal with what its payees are due by the recorded and by the restated source, and the findings on it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine
from attribution_audit.pay import Deal, each_deal, settle
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import HANDOFF_FAULTS, Category, Decision, Tier

COUNTED = frozenset({str(Tier.HOLD), str(Tier.REVIEW)})
"""Tiers that are applied: a note keeps nothing back and restates no pay."""
READ = (
    "finding_id",
    "kind",
    "tier",
    "opportunity_id",
    "occurred_at",
    "source_before",
    "commission_at_stake",
    "evidence",
)

Dues = tuple[Decimal | None, ...]


@dataclass(frozen=True)
class OnDeal:
    """One finding on a won deal that counts for pay."""

    finding_id: str
    tier: str
    occurred_at: datetime | None
    source_before: str
    at_stake: Decimal | None
    is_confirmed: bool


@dataclass(frozen=True)
class SettledDeal:
    """A won deal, by recorded and by restated category."""

    deal: Deal
    restated: Category | None
    """None where no finding restates it."""
    by_plan: Dues
    """What each of the deal's credits pays as recorded."""
    by_restated: Dues
    """What each pays with all sources restated: also where only earlier deals of a capped period are."""
    findings: tuple[OnDeal, ...]

    @property
    def category(self) -> Category:
        """By which it is due."""
        return self.restated or self.deal.reported_category

    @property
    def held(self) -> Decimal:
        """At most so much is kept back of the deal: what is at stake on its finding at `hold`."""
        stakes = [one.at_stake for one in self.findings if one.tier == Tier.HOLD and one.at_stake is not None]
        return max(Decimal(0), *stakes) if stakes else Decimal(0)


@dataclass(frozen=True)
class Settlement:
    """All won deals by opportunity id, in order of close date, then id."""

    deals: Mapping[str, SettledDeal]


def settled(engine: Engine, findings: pa.Table, policy: Policy) -> Settlement:
    """Settle all won deals twice: as recorded, and with findings at hold and review applied."""
    restated, on_deals = _restated(engine), _on_deals(findings)

    def category_of(deal: Deal) -> Category:
        return restated.get(deal.opportunity_id, deal.reported_category)

    won = [deal for deal in each_deal(engine) if deal.is_won]
    recorded = {deal.opportunity_id: dues for deal, dues in settle(won, policy, lambda deal: deal.reported_category)}
    found = {}
    for deal, dues in settle(won, policy, category_of):
        key = deal.opportunity_id
        mine = tuple(on_deals.get(key, ()))
        found[key] = SettledDeal(deal, restated.get(key), recorded[key], dues, mine)
    return Settlement(found)


def _restated(engine: Engine) -> dict[str, Category]:
    """Opportunity -> category after the finding that restates it."""
    columns = ("record_type", "record_id", "restated_category", "finding_id")
    found: dict[str, Category] = {}
    for batch in engine.batches("sources", columns):
        kept = batch.filter(pc.and_(pc.equal(batch["record_type"], "Opportunity"), pc.is_valid(batch["finding_id"])))
        found |= {row["record_id"]: Category(row["restated_category"]) for row in kept.to_pylist()}
    return found


def _on_deals(findings: pa.Table) -> dict[str, list[OnDeal]]:
    """Opportunity -> its findings that count, by id."""
    is_counted = pc.is_in(findings["tier"], pa.array(sorted(COUNTED)))
    found: dict[str, list[OnDeal]] = defaultdict(list)
    for row in findings.select(READ).filter(is_counted).sort_by("finding_id").to_pylist():
        if row["opportunity_id"] and row["kind"] not in HANDOFF_FAULTS:
            found[row["opportunity_id"]].append(_on_deal(row))
    return found


def _on_deal(row: Mapping[str, Any]) -> OnDeal:
    return OnDeal(
        finding_id=row["finding_id"],
        tier=row["tier"],
        occurred_at=row["occurred_at"],
        source_before=row["source_before"] or "",
        at_stake=row["commission_at_stake"],
        is_confirmed=_is_confirmed(row["evidence"]),
    )


def _is_confirmed(evidence: str) -> bool:
    return '"verdict"' in evidence and any(
        part.get("verdict") == Decision.CONFIRMED and part.get("is_counted") is True for part in json.loads(evidence)
    )
