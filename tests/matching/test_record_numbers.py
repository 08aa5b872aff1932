"""Records are numbered in the order of their creation, day by day, so that a cluster is named after its earliest."""

from datetime import datetime, timedelta
from random import Random

import pyarrow as pa
import pytest

from attribution_audit.engines import Query, open_engine
from attribution_audit.matching.resolve import ROOM

from .crm import Row, fill

NOON = datetime(2024, 2, 29, 12)
STAMPS = [
    None,
    *(NOON + timedelta(hours=hours) for hours in (0, 0, 1, 11, 12, 13, 36, 24 * 300)),
    datetime(8999, 12, 31),
]
MEMBERS = pa.schema([("record_type", pa.string()), ("record_id", pa.string()), ("company_id", pa.string())])
DOMAINS = pa.schema([("email", pa.string()), ("domain", pa.string())])
MAIL_DOMAINS = pa.schema([("account_id", pa.string()), ("domain", pa.string()), ("place", pa.int64())])


@pytest.mark.parametrize("kind", ["person", "company"])
def test_numbers_follow_creation_across_days(kind: str) -> None:
    dice = Random(7)
    leads = [{"lead_id": f"L{number:02}", "created_at": dice.choice(STAMPS)} for number in range(40)]
    contacts = [{"contact_id": f"C{number:02}", "created_at": dice.choice(STAMPS)} for number in range(40)]
    mentions = numbered(kind, leads, contacts)
    created = {
        row.get("lead_id") or row["contact_id"]: row["created_at"] or datetime(9999, 12, 31) for row in leads + contacts
    }
    expected = sorted(created, key=lambda record_id: (created[record_id], record_id))
    assert [mentions[number] for number in range(80)] == expected


@pytest.mark.parametrize("kind", ["person", "company"])
def test_nobody_is_numbered_where_there_is_nobody(kind: str) -> None:
    assert numbered(kind, [], []) == {}


def numbered(kind: str, leads: list[Row], contacts: list[Row]) -> dict[int, str]:
    engine = open_engine(threads=2)
    try:
        fill(engine, {"leads": leads, "contacts": contacts, "accounts": []})
        for name, schema in (
            ("company_members", MEMBERS),
            ("mailbox_domains", DOMAINS),
            ("mail_domains", MAIL_DOMAINS),
        ):
            engine.register(name, schema.empty_table())
        engine.table(Query.of(ROOM, f"{kind}_mentions"))
        return {row["record_no"]: row["record_id"] for row in engine.arrow(f"{kind}_mentions").to_pylist()}
    finally:
        engine.close()
