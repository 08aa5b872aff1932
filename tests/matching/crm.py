"""Small CRMs written as rows, and what `resolve` makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, open_engine
from attribution_audit.matching import resolve
from attribution_audit.matching.linking import CRM_PAIR_SCHEMA, Records, link
from attribution_audit.matching.roles import MatchKind
from attribution_audit.records import TABLES

Row = dict[str, Any]
KEYS = {"leads": "lead_id", "contacts": "contact_id", "accounts": "account_id"}
PERSON_FIELDS = {
    "first_name": "first",
    "last_name": "last",
    "email": "email",
    "phone": "phone",
    "company": "company",
    "website": "website",
    "city": "city",
    "date_of_birth": "born",
}
COMPANY_FIELDS = {"company": "name", "website": "website", "email": "email", "phone": "phone", "city": "city"}


@dataclass(frozen=True)
class Resolved:
    """Persons and companies by record id, and the links."""

    persons: dict[str, str | None]
    companies: dict[str, str | None]
    links: list[Row]

    def is_one_person(self, *ids: str) -> bool:
        return len({self.persons[each] for each in ids}) == 1

    def is_one_company(self, *ids: str) -> bool:
        return len({self.companies[each] for each in ids}) == 1 and self.companies[ids[0]] is not None

    def link(self, one: str, other: str, kind: str = "person") -> Row | None:
        found = [
            row for row in self.links if {row["record_id"], row["other_id"]} == {one, other} and row["kind"] == kind
        ]
        return found[0] if found else None


def resolved(leads: list[Row] = [], contacts: list[Row] = [], accounts: list[Row] = []) -> Resolved:  # noqa: B006
    engine = open_engine(threads=2)
    try:
        fill(engine, {"leads": leads, "contacts": contacts, "accounts": accounts})
        resolve(engine)
        entities = engine.arrow("entities").to_pylist()
        persons = {row["record_id"]: row["person_id"] for row in entities}
        companies = {row["record_id"]: row["company_id"] for row in entities}
        order = [(name, "ascending") for name in ("kind", "record_type", "record_id", "other_type", "other_id")]
        return Resolved(persons, companies, engine.arrow("links").sort_by(order).to_pylist())
    finally:
        engine.close()


def fill(engine: Engine, rows: dict[str, list[Row]]) -> None:
    """Register rows as canonical tables; records without a stamp are created in the order of their ids."""
    for name, found in rows.items():
        columns = TABLES[name].columns
        ids = sorted(row[KEYS[name]] for row in found)
        stamped = [{"created_at": day(ids.index(row[KEYS[name]])), **row} for row in found]
        assert all(set(row) <= {column for column, _ in columns} for row in stamped)
        arrays = {column: pa.array([row.get(column) for row in stamped], kind) for column, kind in columns}
        engine.register(name, pa.table(arrays))


def day(number: int) -> datetime:
    return datetime(2024, 1, 1) + timedelta(days=number)


def people(*rows: Row) -> list[set[int]]:
    """The clusters of person records, which are numbered from 0 in the order given."""
    return _clusters("person", PERSON_FIELDS, rows)


def companies(*rows: Row) -> list[set[int]]:
    """The clusters of company records, which are numbered from 0 in the order given."""
    return _clusters("company", COMPANY_FIELDS, rows)


def _clusters(kind: str, fields: dict[str, str], rows: tuple[Row, ...]) -> list[set[int]]:
    """Clusters of records linked as carefully as the audit links them."""
    columns: dict[str, Any] = {
        column: pa.array([row.get(column) for row in rows], pa.string()) for column in fields.values()
    }
    engine = open_engine(threads=2)
    try:
        engine.register("mentions", pa.table({"record_no": np.arange(len(rows)), **columns}))
        engine.register("match_crm_pairs", CRM_PAIR_SCHEMA.empty_table())
        roles = {role: (column,) for role, column in fields.items()}
        link(engine, Records(MatchKind(kind), "mentions", roles, is_careful=True))
        linked = engine.arrow("match_clusters").to_pylist()
    finally:
        engine.close()
    first = {row["record_no"]: row["first_no"] for row in linked}
    found: dict[int, set[int]] = {}
    for number in range(len(rows)):
        found.setdefault(first.get(number, number), set()).add(number)
    return sorted(found.values(), key=min)
