"""A hand-off fault is about no source: it restates none and clears none."""

from __future__ import annotations

from datetime import UTC, datetime

import pyarrow as pa
import pytest

from attribution_audit.engines import open_engine
from attribution_audit.findings import FINDING_SCHEMA
from attribution_audit.policy import Policy
from attribution_audit.restatement.applied import register_applied
from attribution_audit.vocabulary import HANDOFF_FAULTS, Kind


def applied(kind: str) -> list[str]:
    """The records that a finding of a kind on a lead restates."""
    finding = {
        "finding_id": "f",
        "kind": kind,
        "record_id": "00QL",
        "occurred_at": datetime(2024, 5, 9, tzinfo=UTC),
        "source_before": "Webinar",
        "source_after": "Webinar",
        "tier": "review",
        "certainty": 0.9,
    }
    engine = open_engine(threads=1)
    register_applied(engine, pa.Table.from_pylist([finding], FINDING_SCHEMA), Policy(), {})
    found: list[str] = engine.arrow("applied")["record_id"].to_pylist()
    engine.close()
    return found


@pytest.mark.parametrize("kind", HANDOFF_FAULTS)
def test_a_handoff_fault_restates_nothing(kind: str) -> None:
    assert applied(kind) == []


def test_a_lost_source_restates_its_record() -> None:
    assert applied(Kind.SOURCE_BLANKED) == ["00QL"]
