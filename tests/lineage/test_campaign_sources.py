"""What a campaign of a type that the policy does not name stands for: told by the leads that such campaigns made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pyarrow as pa
import pytest

from attribution_audit.engines import Engine, Query, open_engine
from attribution_audit.lineage.lineage import ROOM

MADE = datetime(2025, 5, 2, 10)
CATEGORIES = {
    "Paid Search": "marketing",
    "Webinar": "marketing",
    "Cold Call": "sales",
    "": "unknown",
    "Ads": "unlisted",
}
Lead = tuple[str, str, timedelta]
"""The campaign, the source that the lead was made with, and how long after the lead its membership was entered."""


@pytest.fixture
def engine() -> Iterator[Engine]:
    opened = open_engine(threads=1)
    yield opened
    opened.close()


def told(engine: Engine, types: dict[str, str | None], leads: list[Lead]) -> dict[str, tuple[str | None, str | None]]:
    """Campaign -> the source and category that it stands for."""
    numbers = [f"00Q{number:03}" for number in range(len(leads))]
    text = pa.string()
    engine.register(
        "campaigns",
        pa.table({"campaign_id": pa.array(types, text), "campaign_type": pa.array(types.values(), text)}),
    )
    labels = {"label": list(CATEGORIES), "category": list(CATEGORIES.values())}
    engine.register("source_values", pa.table(labels))
    engine.register(
        "leads", pa.table({"lead_id": numbers, "created_at": pa.array([MADE] * len(leads), pa.timestamp("us"))})
    )
    engine.register(
        "campaign_members",
        pa.table(
            {
                "campaign_id": [campaign for campaign, _, _ in leads],
                "lead_id": numbers,
                "created_at": pa.array([MADE + later for _, _, later in leads], pa.timestamp("us")),
            }
        ),
    )
    engine.register(
        "first_sources",
        pa.table(
            {
                "record_type": ["Lead"] * len(leads),
                "record_id": numbers,
                "first_source": [source for _, source, _ in leads],
                "first_category": [CATEGORIES[source] for _, source, _ in leads],
            }
        ),
    )
    engine.table(Query.of(ROOM, "campaign_sources"))
    rows = engine.arrow("campaign_sources").to_pylist()
    return {row["campaign_id"]: (row["source"], row["category"]) for row in rows}


AT_ONCE, LATER = timedelta(minutes=1), timedelta(days=3)


def test_a_type_that_the_policy_names_stands_for_itself(engine: Engine) -> None:
    assert told(engine, {"701A": "Webinar"}, [("701A", "Cold Call", AT_ONCE)] * 20) == {
        "701A": ("Webinar", "marketing")
    }


def test_another_type_stands_for_what_its_leads_were_made_with(engine: Engine) -> None:
    leads = [("701A", "Paid Search", AT_ONCE)] * 9 + [("701A", "Webinar", AT_ONCE)] + [("701A", "", AT_ONCE)] * 9
    found = told(engine, {"701A": "Ads", "701B": "Ads"}, leads)
    assert found == {"701A": ("Paid Search", "marketing"), "701B": ("Paid Search", "marketing")}


@pytest.mark.parametrize(
    "leads",
    [
        [("701A", "Paid Search", AT_ONCE)] * 9,
        [("701A", "Paid Search", LATER)] * 20,
        [("701A", "Paid Search", AT_ONCE)] * 15 + [("701A", "Cold Call", AT_ONCE)] * 5,
    ],
    ids=["too few", "leads that were there before", "leads of two sources"],
)
def test_otherwise_it_stays_unlisted(engine: Engine, leads: list[Lead]) -> None:
    assert told(engine, {"701A": "Ads"}, leads) == {"701A": ("Ads", "unlisted")}


def test_campaigns_without_a_type_are_no_sort_of_their_own(engine: Engine) -> None:
    found = told(engine, {"701A": None, "701B": None}, [("701A", "Webinar", AT_ONCE)] * 12)
    assert found == {"701A": ("Webinar", "marketing"), "701B": (None, None)}
