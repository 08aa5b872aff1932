"""Which pairs of records tell how much of what is claimed noise alone gives."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pytest

from attribution_audit.engines import Engine, Query, open_engine

CLOSED, MADE = datetime(2025, 3, 1), datetime(2025, 4, 1)
STAMP, TEXT, NUMBER, FLAG = pa.timestamp("us"), pa.string(), pa.int64(), pa.bool_()
COLUMNS: dict[str, dict[str, pa.DataType]] = {
    "recreations": {
        **dict.fromkeys(("later_id", "earlier_id", "shared_person_id", "created_by_id", "closed_by_id"), TEXT),
        **dict.fromkeys(("earlier_owner_id", "won_between_id", "category_before"), TEXT),
        **dict.fromkeys(("first_category_after", "category_after"), TEXT),
        "closed_at": STAMP,
        "created_at": STAMP,
        "gap_days": NUMBER,
    },
    "bypasses": {
        **dict.fromkeys(("opportunity_id", "lead_id", "shared_person_id", "created_by_id", "ended_by_id"), TEXT),
        **dict.fromkeys(("category_before", "category_after"), TEXT),
        **dict.fromkeys(("ended_at", "lead_created_at", "created_at"), STAMP),
        "gap_days": NUMBER,
    },
    "conversions": {
        **dict.fromkeys(
            ("opportunity_id", "lead_id", "lead_category", "opportunity_category", "converted_by_id"), TEXT
        ),
        "into_existing": FLAG,
    },
    "opportunities": {
        "opportunity_id": TEXT,
        "amount": pa.decimal128(18, 2),
        "created_at": STAMP,
        "created_by_id": TEXT,
        "is_deleted": FLAG,
    },
    "opportunity_people": {"opportunity_id": TEXT, "person_id": TEXT, "is_founding": FLAG},
    "opportunity_companies": {"opportunity_id": TEXT, "company_id": TEXT},
    "opportunity_touchpoints": {"opportunity_id": TEXT, "touchpoint_id": TEXT, "campaign_category": TEXT},
    "touchpoints": {"person_id": TEXT, "responded_at": STAMP, "campaign_category": TEXT},
    "first_sources": {"record_type": TEXT, "record_id": TEXT, "reported_category": TEXT},
    "sales_activities": {"person_id": TEXT, "entered_at": STAMP, "activity_type": TEXT, "activity_id": TEXT},
    "leads": {"lead_id": TEXT, "owner_id": TEXT},
    "actors": {"user_id": TEXT, "part": TEXT},
    "deals": {"payee_id": TEXT},
}


@pytest.fixture
def engine() -> Iterator[Engine]:
    opened = open_engine(threads=1)
    yield opened
    opened.close()


def likenesses(
    engine: Engine,
    before: str,
    after: str,
    *,
    responded: datetime | None = None,
    founds: bool = True,
    gap: int = 31,
    kind: str = "opportunity_recreated",
) -> list[str]:
    """How alike the two are of each pair that is counted: a seller ended an opportunity or a lead and made another."""
    pair = {"later_id": "later", "earlier_id": "earlier", "shared_person_id": "ada", "closed_at": CLOSED}
    pair |= {"created_at": MADE, "gap_days": gap, "created_by_id": "seller", "closed_by_id": "seller"}
    pair |= {"category_before": before, "category_after": after, "first_category_after": after}
    beside = {"opportunity_id": "later", "lead_id": "earlier", "shared_person_id": "ada", "ended_by_id": "seller"}
    beside |= {"ended_at": CLOSED, "lead_created_at": datetime(2025, 1, 1), "created_at": MADE, "gap_days": gap}
    beside |= {"created_by_id": "seller", "category_before": before, "category_after": after}
    made = {"amount": 100, "created_at": MADE, "created_by_id": "seller", "is_deleted": False}
    rows: dict[str, list[dict[str, Any]]] = {
        "recreations": [pair],
        "bypasses": [beside],
        "leads": [{"lead_id": "earlier", "owner_id": "seller"}],
        "opportunities": [{"opportunity_id": one, **made} for one in ("earlier", "later")],
        "opportunity_people": [{"opportunity_id": "later", "person_id": "ada", "is_founding": founds}],
        "actors": [{"user_id": "seller", "part": "sales"}],
    }
    if responded:
        response = {"person_id": "ada", "responded_at": responded, "campaign_category": "marketing"}
        rows["touchpoints"] = [response]
    for name, columns in COLUMNS.items():
        engine.register(name, pa.Table.from_pylist(rows.get(name, []), pa.schema(columns.items())))
    engine.table(
        Query.of("attribution_audit.findings", "chance_pairs"), recreation_days=180, changed_on=date(1000, 1, 1)
    )
    pairs = engine.arrow("chance_pairs").to_pylist()
    return [row["likeness"] for row in pairs if row["kind"] == kind]


@pytest.mark.parametrize("kind", ["opportunity_recreated", "conversion_bypassed"])
def test_a_move_to_marketing_is_noise_unless_it_was_earned_anew(engine: Engine, kind: str) -> None:
    assert likenesses(engine, "sales", "marketing", kind=kind) == ["close"]
    assert likenesses(engine, "sales", "marketing", kind=kind, responded=datetime(2025, 2, 1)) == ["close"]
    assert likenesses(engine, "sales", "marketing", kind=kind, responded=datetime(2025, 3, 15)) == []


def test_a_response_in_between_takes_no_other_pair_away(engine: Engine) -> None:
    for before, after in (("marketing", "sales"), ("marketing", "marketing"), ("sales", "sales")):
        assert likenesses(engine, before, after, responded=datetime(2025, 3, 15)) == ["close"]


def test_who_joined_later_and_a_long_gap_make_two_records_less_alike(engine: Engine) -> None:
    assert likenesses(engine, "marketing", "sales", founds=False) == ["person"]
    assert [likenesses(engine, "marketing", "sales", gap=gap) for gap in (90, 91)] == [["close"], ["person"]]
