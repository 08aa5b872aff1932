"""Which records each finding restates, and which opportunities are one, as small tables that queries join."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.findings import band
from attribution_audit.policy import Policy
from attribution_audit.restatement.chains import chains
from attribution_audit.vocabulary import HANDOFF_FAULTS, LOSING_EDITS, RECREATIONS, RecordType, Ruling

ROOM = "attribution_audit.restatement"
TIER_ORDER = {"hold": 0, "review": 1, "note": 2}
LIKELY = 0.5
"""Certainty from which a finding is more likely right than wrong: it then counts in the best estimate."""
UNEARNED = ("approved_change", "sales_first", "own_entry", "first_value", "older_record")
"""Explanations that say that a value which left was not earned. Others, such as a steward's edit or a merge, excuse who
changed it and not the loss.
"""
TEXT = pa.string()
CERTAINTY = pa.decimal128(18, 6)
READ = (
    *("finding_id", "kind", "record_id", "related_type", "related_id", "opportunity_id", "occurred_at"),
    *("source_before", "tier", "certainty"),
)
APPLIED = pa.schema(
    [
        *((name, TEXT) for name in ("record_id", "source", "category", "finding_id", "kind", "tier", "band")),
        ("certainty", CERTAINTY),
        ("is_likely", pa.bool_()),
    ]
)
CHAINS = pa.schema([("record_id", TEXT), ("chain_id", TEXT), ("place", pa.int64())])


def register_applied(engine: Engine, findings: pa.Table, policy: Policy, cleared_claims: Mapping[str, str]) -> None:
    """Make the tables `applied` (record -> source by its strongest, then earliest finding), `chains` (the opportunities
    that are one, in order), `cleared_records` and `unearned_records` (those whose lost value was not earned).

    A finding restates the record where it happened, the opportunity that it concerns, and those made again after it. A
    note restates nothing by itself; a hand-off fault is about no source.
    """
    about_sources = [row for row in findings.select(READ).to_pylist() if row["kind"] not in HANDOFF_FAULTS]
    about_sources.sort(key=_strongest_first)
    applied: dict[str, dict[str, Any]] = {}
    today = _names_of_today(engine)
    for row in about_sources:
        entry = _entry(row, policy)
        entry["source"] = today.get(entry["source"], entry["source"])
        for record_id in (row["record_id"], row["opportunity_id"]):
            if record_id:
                applied.setdefault(record_id, {"record_id": record_id, **entry})
    members = chains(_made_again(about_sources), _continued(engine))
    _inherit(applied, members)
    engine.register("applied", pa.Table.from_pylist(list(applied.values()), APPLIED))
    rows = [{"record_id": one, "chain_id": chain, "place": place} for one, (chain, place) in sorted(members.items())]
    engine.register("chains", pa.Table.from_pylist(rows, CHAINS))
    _register_cleared(engine, cleared_claims, set(applied))


def _names_of_today(engine: Engine) -> dict[str, str]:
    """Name of a source that the picklist no longer has -> its name today."""
    if not engine.has("source_changes"):
        return {}
    engine.table(Query.of(ROOM, "renamed_sources"))
    return {row["source"]: row["renamed_to"] for row in engine.arrow("renamed_sources").to_pylist()}


def _entry(row: Mapping[str, Any], policy: Policy) -> dict[str, Any]:
    return {
        "source": row["source_before"],
        "category": str(policy.sources.category_of(row["source_before"])),
        "finding_id": row["finding_id"],
        "kind": row["kind"],
        "tier": row["tier"],
        "band": str(band(row["certainty"])),
        "certainty": Decimal(f"{row['certainty']:.4f}"),
        "is_likely": row["certainty"] >= LIKELY,
    }


def _made_again(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Later opportunity -> the one that a finding at hold or review says it stands for."""
    return {
        row["record_id"]: row["related_id"]
        for row in rows
        if row["kind"] in RECREATIONS and row["tier"] != "note" and row["related_type"] == RecordType.OPPORTUNITY
    }


def _continued(engine: Engine) -> dict[str, str]:
    if not engine.has("recreations"):
        return {}
    engine.table(Query.of(ROOM, "continued_chains"))
    return {row["later_id"]: row["earlier_id"] for row in engine.arrow("continued_chains").to_pylist()}


def _inherit(applied: dict[str, dict[str, Any]], members: Mapping[str, tuple[str, int]]) -> None:
    """An opportunity made again after one that a finding restates is restated by the same finding."""
    nearest: dict[str, dict[str, Any]] = {}
    for record_id, (chain_id, _) in sorted(members.items(), key=lambda member: member[1]):
        if record_id in applied:
            nearest[chain_id] = applied[record_id]
        elif chain_id in nearest:
            applied[record_id] = {**nearest[chain_id], "record_id": record_id}


def _register_cleared(engine: Engine, cleared_claims: Mapping[str, str], applied: set[str]) -> None:
    edits, unearned = _edits(engine), set[str]()
    for name in UNEARNED:
        if engine.has(name):
            rows = engine.arrow(name, ["claim_id", "ruling"]).to_pylist()
            said = {row["claim_id"] for row in rows if row["ruling"] in (Ruling.CLEARS, Ruling.FITS)}
            unearned |= {edits[claim_id] for claim_id in said & edits.keys()}
    cleared = {record_id for claim_id, record_id in cleared_claims.items() if claim_id not in edits}
    _register_ids(engine, "cleared_records", (cleared | (unearned & set(cleared_claims.values()))) - applied)
    _register_ids(engine, "unearned_records", unearned)


def _edits(engine: Engine) -> dict[str, str]:
    """Claim about a change of a source -> its record."""
    if not engine.has("claims"):
        return {}
    rows = engine.arrow("claims", ["claim_id", "kind", "record_id"]).to_pylist()
    return {row["claim_id"]: row["record_id"] for row in rows if row["kind"] in LOSING_EDITS}


def _register_ids(engine: Engine, name: str, record_ids: Iterable[str]) -> None:
    engine.register(name, pa.table({"record_id": pa.array(sorted(record_ids), TEXT)}))


def _strongest_first(row: Mapping[str, Any]) -> tuple[int, str, str]:
    return TIER_ORDER[row["tier"]], str(row["occurred_at"]), row["finding_id"]
