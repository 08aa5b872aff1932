"""Ids: Salesforce's prefixes and checksum, and nothing else to be read from them."""

import numpy as np
import pytest

from attribution_audit.simulation import SimulatedCompany
from attribution_audit.simulation.salesforce.ids import SERIAL_BITS, Ids, shuffled

PREFIXES = {
    "Lead": "00Q",
    "Contact": "003",
    "Account": "001",
    "Opportunity": "006",
    "User": "005",
    "Campaign": "701",
    "CampaignMember": "00v",
    "OpportunityContactRole": "00K",
    "OpportunityHistory": "008",
    "OpportunityFieldHistory": "017",
    "LeadHistory": "017",
    "ContactHistory": "017",
    "AccountHistory": "017",
    "Task": "00T",
    "Event": "00U",
    "OpportunityLineItem": "00k",
}


def checksum(id15: str) -> str:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
    return "".join(
        letters[sum(1 << place for place in range(5) if id15[start + place].isupper())] for start in (0, 5, 10)
    )


@pytest.mark.parametrize(("name", "prefix"), PREFIXES.items())
def test_prefix_checksum_and_uniqueness(story: SimulatedCompany, name: str, prefix: str) -> None:
    ids = story.tables[name]["Id"].to_pylist()
    assert len(set(ids)) == len(ids)
    for one in ids:
        assert len(one) == 18
        assert one.isalnum()
        assert one.startswith(prefix)
        assert one[15:] == checksum(one[:15])


def test_history_ids_are_unique_across_files(story: SimulatedCompany) -> None:
    names = ("LeadHistory", "ContactHistory", "AccountHistory", "OpportunityFieldHistory")
    ids = [one for name in names for one in story.tables[name]["Id"].to_pylist()]
    assert len(set(ids)) == len(ids)


def test_the_shuffle_is_a_permutation_that_hides_the_order() -> None:
    serials = np.arange(50_000, dtype=np.uint64)
    for object_number in (0, 5):
        mixed = shuffled(serials, np.full(50_000, object_number), key=7)
        assert len(np.unique(mixed)) == 50_000
        assert mixed.max() < 2**SERIAL_BITS
        assert abs(np.corrcoef(serials.astype(float), mixed.astype(float))[0, 1]) < 0.02


def test_no_record_is_an_empty_text() -> None:
    assert Ids(seed=1).text(0) == ""


@pytest.mark.parametrize("name", PREFIXES)
def test_rows_stand_in_the_order_of_their_ids(story: SimulatedCompany, name: str) -> None:
    ids = story.tables[name]["Id"].to_pylist()
    assert ids == sorted(ids)
