"""The tables that an engine holds, one Parquet file each. They may be larger than memory, so the engine writes them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class EngineParquet:
    """One table of the engine, ordered so that equal audits give equal files."""

    table: str
    order: tuple[str, ...]

    @property
    def name(self) -> str:
        """The file is named as the table."""
        return f"{self.table}.parquet"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Have the engine write it, with the audit's provenance in the file's metadata."""
        outcome.engine.write_parquet(self.table, path, outcome.provenance, self.order)


ENGINE_TABLES = (
    EngineParquet(
        "sources",
        (
            *("record_type", "record_id", "reported_source", "reported_category", "earned_source", "earned_category"),
            *("restated_source", "restated_category", "finding_id"),
        ),
    ),
    EngineParquet("entities", ("record_type", "record_id", "person_id", "company_id")),
    EngineParquet(
        "links",
        (
            *("record_type", "record_id", "other_type", "other_id", "kind"),
            *("match_weight", "match_probability", "reason"),
        ),
    ),
    EngineParquet(
        "lineage",
        (
            *("earlier_type", "earlier_id", "later_type", "later_id"),
            *("kind", "occurred_at", "actor_id", "evidence"),
        ),
    ),
    EngineParquet("kpis", ("figure", "period", "group", "recorded", "restated", "low", "high", "n", "unit", "reason")),
    EngineParquet("service_levels", ("kind", "week", "team", "target", "attained", "n", "met", "reason")),
    EngineParquet("restatement", ("grouped_by", "name", "figure")),
    EngineParquet("roi", ("grouped_by", "name", "currency", "figure")),
    EngineParquet(
        "attribution",
        (
            *("model", "source", "category", "campaign_id", "currency"),
            *("recorded_credit", "restated_credit", "recorded_deals", "restated_deals"),
        ),
    ),
    EngineParquet("owner_patterns", ("family", "unit_type", "unit_id")),
    EngineParquet("timeline", ("family", "kind", "month")),
    EngineParquet(
        "commission",
        (
            *("opportunity_id", "payee_id", "payout_line_id", "state", "paid_on", "period", "plan", "credit_percent"),
            *("category_recorded", "category_restated", "by_plan", "paid", "due", "at_stake", "currency"),
            "finding_ids",
        ),
    ),
    EngineParquet("commission_plans", ("plan", "payee_id", "currency", "restated", "cost", "difference")),
    EngineParquet(
        "pay_list",
        (
            *("state", "payee_id", "opportunity_id", "payout_line_id", "paid_on", "period", "currency", "amount"),
            *("already_paid", "pay_now", "disputed", "underpaid", "claw_back", "review_by", "reason", "finding_ids"),
        ),
    ),
    EngineParquet(
        "pay_list_totals",
        (
            *("payee_id", "currency", "lines", "amount", "already_paid", "pay_now", "disputed", "underpaid"),
            "claw_back",
        ),
    ),
    EngineParquet("quarantine", ("file", "row", "reason", "raw")),
)
