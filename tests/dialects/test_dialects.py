"""One company in every dialect: the same records, and the same findings to the last column."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.records import TABLES
from tests.dialects.audited import as_weekly, audited, differences, written
from tests.dialects.companies import FAIR, story
from tests.dialects.dialect import Dialect
from tests.dialects.dressed import DRESSED
from tests.dialects.json_copies import JSON_COPIES
from tests.dialects.pipelines import PIPELINES
from tests.dialects.salesforce_copies import SALESFORCE_COPIES

DIALECTS = (*SALESFORCE_COPIES, *PIPELINES, *JSON_COPIES, *DRESSED)
CASES = [
    pytest.param(dialect, company, id=f"{dialect.name}, {company}")
    for dialect in DIALECTS
    for company in dialect.companies
]
SHOWN = 12


@pytest.mark.parametrize(("dialect", "company"), CASES)
def test_a_dialect_says_what_the_weekly_export_says(dialect: Dialect, company: str, tmp_path: Path) -> None:
    found = audited(written(dialect, company, tmp_path / "export"))
    expected = as_weekly(company, dialect.before)
    lines = differences(found.findings, expected.findings, ("finding_id",))
    for name, table in TABLES.items():
        key = tuple(column for column, _ in table.columns if column.endswith("_id"))[:1] or tuple(
            column for column, _ in table.columns
        )
        unlike = differences(found.records[name], expected.records[name], key, dialect.loses.get(name, ()))
        lines += [f"{name}: {line}" for line in unlike]
    assert not lines, "\n".join(lines[:SHOWN])
    assert found.summary["as_of"] == expected.summary["as_of"]


def test_the_measure_has_findings_of_every_kind_and_tier() -> None:
    """Or the comparison would show nothing."""
    found = as_weekly("story").findings
    assert len({row["kind"] for row in found}) >= 5
    assert {row["tier"] for row in found} == {"hold", "review", "note"}
    assert [row["kind"] for row in found if row["source_before"] == FAIR] == ["source_blanked"]
    assert any("\n" in row["Description"] for row in story().tables["Opportunity"])
