"""Outcomes that never were: as many findings as a test asks for, with any text in them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine, open_engine
from attribution_audit.reports.engine_parquet import ENGINE_TABLES
from attribution_audit.reports.report import Outcome

FINDINGS = pa.schema(
    [
        *((name, pa.string()) for name in ("finding_id", "act_id", "kind", "record_type", "record_id")),
        *((name, pa.string()) for name in ("related_type", "related_id", "opportunity_id", "actor_id", "owner_id")),
        ("occurred_at", pa.timestamp("us", "UTC")),
        *((name, pa.string()) for name in ("source_before", "source_after", "grade")),
        ("certainty", pa.float64()),
        ("tier", pa.string()),
        ("amount", pa.decimal128(18, 2)),
        ("currency", pa.string()),
        ("commission_at_stake", pa.decimal128(18, 2)),
        ("explanation", pa.string()),
        ("evidence", pa.string()),
    ]
)
KINDS = (
    "source_blanked",
    "opportunity_recreated",
    "source_overwritten",
    "conversion_bypassed",
    "source_lost_at_conversion",
)
TIERS = ("hold", "review", "review", "note")
GRADES = ("history", "records", "history", "records", "contradiction")
SOURCES = ("Webinar", "Paid Search", "Trade Show", "Content Syndication")
USERS = {f"005Hs00000Ab{number:02d}xIAA": f"U-{number}" for number in range(1, 13)}
USER_IDS = tuple(USERS)
START = datetime(2025, 3, 3, 9, 14, 5, tzinfo=UTC)
PROVENANCE = {
    "schema_version": "1",
    "program_version": "0.1.0",
    "input_hash": "9f3c5b1d2a77e04c" * 4,
    "policy_hash": "41be77aa90c1d2e3" * 4,
}
POLICY = """version = 1
currency = "USD"

[sources]
marketing = ["Webinar", "Paid Search", "Content Syndication", "Trade Show"]
sales     = ["Sales Prospecting", "Cold Call"]

[people]
operations = ["dana@acme.example", "005Hs00000Ab09xIAA"]
"""


def evidence(number: int, at: datetime, source: str, actor: str) -> str:
    """Facts and explanations of one finding, as the audit writes them."""
    lead, campaign = f"00QHs00000L{number:04d}IAA", f"701Hs00000C{number % 40:04d}IAA"
    responded, approval = at - timedelta(days=41, hours=2), at + timedelta(days=3)
    return json.dumps(
        [
            {
                "fact": "touchpoint",
                "record_type": "CampaignMember",
                "record_id": campaign,
                "at": _iso(responded),
                "text": f"The person responded to “{source} {number % 12 + 1}”.",
            },
            {
                "fact": "change",
                "record_type": "Lead",
                "record_id": lead,
                "field": "LeadSource",
                "before": source,
                "after": "",
                "at": _iso(at),
                "actor_id": actor,
                "text": f"{actor} set LeadSource from '{source}' to blank.",
            },
            {
                "fact": "close",
                "record_type": "Opportunity",
                "record_id": f"006Hs00000O{number:04d}IAA",
                "field": "StageName",
                "before": "Negotiation",
                "after": "Closed Won",
                "at": _iso(at + timedelta(days=58)),
                "actor_id": actor,
                "text": "The deal was won.",
            },
            {
                "explanation": "approved_change",
                "ruling": "ruled_out" if number % 3 else "not_checkable",
                **({"record_id": lead, "at": _iso(approval)} if number % 3 else {}),
                "because": (
                    "The only approval of this change was given three days after it."
                    if number % 3
                    else "SourceApproval.csv is missing."
                ),
            },
            {
                "explanation": "steward_or_integration_edit",
                "ruling": "ruled_out",
                "record_id": actor,
                "at": _iso(START),
                "because": f"{actor} is in no list of operations or integration users.",
            },
            {
                "explanation": "sales_came_first",
                "ruling": "ruled_out",
                "record_id": lead,
                "at": _iso(responded),
                "because": "The first activity of sales is dated after the first response.",
            },
            {"explanation": "merge", "ruling": "lowers", "because": "The contact was merged in the same week."}
            if number % 5 == 0
            else {"explanation": "merge", "ruling": "ruled_out", "because": "No merge touches these records."},
        ]
    )


def row(number: int, **other: Any) -> dict[str, Any]:
    """One finding; `other` replaces columns."""
    kind, source, tier = KINDS[number % 5], SOURCES[number % 4], TIERS[number % 4]
    actor, at = USER_IDS[number % 12], START + timedelta(days=number * 37 % 400, minutes=number * 7)
    amount = Decimal(4_000 + number * 7919 % 96_000)
    paid = tier == "hold" or number % 3 == 1
    return {
        "finding_id": f"{number * 2654435761 % 2**32:08x}{number:08x}",
        "act_id": f"a{number // 2:06d}",
        "kind": kind,
        "record_type": "Lead" if "source" in kind else "Opportunity",
        "record_id": f"00QHs00000L{number:04d}IAA",
        "related_type": "Opportunity",
        "related_id": f"006Hs00000O{number:04d}IAA" if number % 2 else "",
        "opportunity_id": f"006Hs00000O{number:04d}IAA",
        "actor_id": actor,
        "owner_id": actor,
        "occurred_at": at,
        "source_before": source,
        "source_after": "" if number % 2 else "Sales Prospecting",
        "grade": GRADES[number % 5],
        "certainty": round(0.995 - number % 60 / 150, 4),
        "tier": tier,
        "amount": amount,
        "currency": "USD",
        "commission_at_stake": (amount * Decimal("0.04")).quantize(Decimal("0.01")) if paid else None,
        "explanation": (
            f"On {at:%d %b %Y} {actor} set the lead source of 00QHs00000L{number:04d}IAA from '{source}' to blank, "
            f"41 days after the person responded to a {source.lower()} campaign; no approval precedes the change."
        ),
        "evidence": evidence(number, at, source, actor),
        **other,
    }


def findings(rows: list[dict[str, Any]]) -> pa.Table:
    """Rows as the audit hands them on: typed and ordered."""
    return pa.Table.from_pylist(sorted(rows, key=lambda finding: str(finding["finding_id"])), schema=FINDINGS)


def summary(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The numbers that would go with some findings."""
    moved = sum((finding["amount"] for finding in rows if finding["tier"] != "note"), Decimal(0)) / 5
    by_kind: dict[str, dict[str, int]] = {}
    for finding in rows:
        tiers = by_kind.setdefault(finding["kind"], {"hold": 0, "review": 0, "note": 0})
        tiers[finding["tier"]] += 1
    paid: dict[str, Decimal] = {}
    for finding in rows:
        owner = finding["owner_id"]
        paid[owner] = paid.get(owner, Decimal(0)) + (finding["commission_at_stake"] or 0)
    return {
        "version": 1,
        "as_of": "2026-06-30T00:00:00Z",
        "currency": "USD",
        "privacy": {"redacted": False, "names_shown": None, "forgotten": []},
        "findings": {
            "by_kind": by_kind,
            "by_tier": {tier: sum(kind[tier] for kind in by_kind.values()) for tier in ("hold", "review", "note")},
        },
        "restatement": {
            "by_category": {
                "marketing": _restated("3120400", moved, 61, "1.1"),
                "sales": _restated("5240000", -moved, 97, None),
                "partner": _restated("880500", Decimal(0), 14, "2.4"),
                "unknown": _restated("312000", Decimal(0), 8, None),
            },
            "by_source": {
                "Webinar": _restated("1120400", moved / 2, 21, "0.62"),
                "Paid Search": _restated("980000", moved / 4, 19, "-0.12"),
                "Content Syndication": _restated("610000", moved / 4, 13, "0.4"),
                "Trade Show": _restated("410000", Decimal(0), 8, "-0.35"),
                "Sales Prospecting": _restated("4240000", -moved * 3 / 4, 80, None),
                "Cold Call": _restated("1000000", -moved / 4, 17, None),
                "Partner Referral": _restated("880500", Decimal(0), 14, "2.4"),
                "": _restated("312000", Decimal(0), 8, None),
            },
        },
        "commission": {
            "by_owner": {
                owner: {"paid": str(stake * 5 / 2), "due": str(stake * 3 / 2), "at_stake": str(stake)}
                for owner, stake in paid.items()
            }
        },
        "rows": {
            "Lead.csv": {"read": 20_000, "used": 19_998, "quarantined": 2, "reasons": {"id fails its checksum": 2}},
            "LeadHistory.csv": {"read": 48_211, "used": 48_211, "quarantined": 0, "reasons": {}},
            "Opportunity.csv": {
                "read": 2_310,
                "used": 2_309,
                "quarantined": 1,
                "reasons": {"no stage": 1},
                "unreadable_values": {"Amount": 3},
            },
            "OpportunityFieldHistory.csv": {"read": 9_940, "used": 9_940, "quarantined": 0, "reasons": {}},
        },
        "cleared": {"approved_change": 31, "merge": 12, "sales_first": 1_204},
        "unread_files": ["notes.txt"],
        "could_not_run": [
            {"check": "campaign_unlinked", "reason": "CampaignMember.csv has no history in a single export."},
            {"check": "source_contradicted", "reason": "Touchpoint.csv is missing."},
            {"check": "approved_change", "reason": "SourceApproval.csv is missing."},
        ],
    }


LINEAGE = next(report.order for report in ENGINE_TABLES if report.table == "lineage")


def lineage() -> pa.Table:
    """The hand-off of the first lead, to the opportunity that came of it."""
    told = ("Lead", "00QHs00000L0000IAA", "Opportunity", "006Hs00000O0000IAA", "conversion", None, USER_IDS[0], "00Q1")
    made = {name: pa.array([value], pa.string()) for name, value in zip(LINEAGE, told, strict=True)}
    return pa.table(made | {"occurred_at": pa.array([START.replace(tzinfo=None)], pa.timestamp("us"))})


def engine() -> Engine:
    """An engine that holds the tables a report reads, with one row each."""
    made = open_engine(threads=1)
    for report in ENGINE_TABLES:
        made.register(report.table, pa.table({column: [f"{column} 1"] for column in report.order}))
    made.register("lineage", lineage())
    return made


def outcome(rows: list[dict[str, Any]], **other: Any) -> Outcome:
    """An outcome with these findings; `other` replaces its parts."""
    summed_up = other["summary"] if "summary" in other else summary(rows)
    parts: dict[str, Any] = {
        "engine": engine(),
        "findings": findings(rows),
        "summary": summed_up,
        "policy_text": POLICY,
        "policy_name": "policy.toml",
        "provenance": PROVENANCE,
        "users": USERS,
        **other,
    }
    return Outcome(**parts)


def _restated(won: str, change: Decimal, deals: int, roi: str | None) -> dict[str, Any]:
    reported = Decimal(won)
    moved_deals = int(change / 25_000)

    def figures(amount: Decimal, count: int) -> dict[str, Any]:
        more = None if roi is None else round(float(Decimal(roi) * amount / reported), 4)
        return {
            "leads": count * 40,
            "opportunities": count * 4,
            "won": count,
            "won_amount": f"{amount:.2f}",
            "spend": "400000.00" if roi else None,
            "roi": more,
        }

    return {
        "reported": figures(reported, deals),
        "restated": figures(reported + change, deals + moved_deals),
        "earned": figures(reported + change * 6 / 5, deals + moved_deals),
        "low": {"won_amount": str(reported + min(change * 3 / 5, change * 3 / 2))},
        "high": {"won_amount": str(reported + max(change * 3 / 5, change * 3 / 2))},
    }


def _iso(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
