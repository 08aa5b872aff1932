"""Columns that keep a record's first lead source, told by their names."""

from __future__ import annotations

import pytest

from attribution_audit.drafting.columns import keeps_the_first_source, original_sources


@pytest.mark.parametrize(
    "column",
    ["Original_Source__c", "First_Touch_Source__c", "Lead_Source_Original__c", "source_first_c",
     "OriginalLeadSource__c", "original_source", "Initial Lead Source", "Orig_LeadSource__c"],
)  # fmt: skip
def test_such_columns(column: str) -> None:
    assert keeps_the_first_source(column)


@pytest.mark.parametrize(
    "column",
    ["LeadSource", "First_Source_Date__c", "First_Touch_Campaign__c", "FirstName", "Original_Source_Detail__c",
     "Resource_First__c", "Source__c", "First_Source_Id__c", ""],
)  # fmt: skip
def test_other_columns(column: str) -> None:
    assert not keeps_the_first_source(column)


def test_only_records_with_a_source_have_such_a_section() -> None:
    headers = {
        "Opportunity.csv": ("Id", "Original_Source__c"),
        "Task.csv": ("Original_Source__c",),
        "x.csv": ("First_Source",),
    }
    objects = {"Opportunity.csv": "Opportunity", "Task.csv": "Task"}
    assert original_sources(objects, headers) == [("opportunity", "Original_Source__c", "Opportunity.csv")]
