"""The folder of an audit with findings, and a lineage around the first of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from tests.interchange.made_out import write_out as write_lineage
from tests.reports import made_up

LEAD, DEAL = "00QHs00000L0001IAA", "006Hs00000O0001IAA"
ME, OTHER = made_up.USER_IDS[1], made_up.USER_IDS[5]
HANDOFFS = (
    ("Touchpoint", "00vT1", "Lead", LEAD, "response", datetime(2025, 3, 1, 9), None, "00vT1"),
    ("Lead", LEAD, "Lead", LEAD, "owner_change", datetime(2025, 3, 2, 9), OTHER, "017H1"),
    ("Lead", LEAD, "Opportunity", DEAL, "conversion", datetime(2025, 3, 9, 9), ME, LEAD),
)


def write_out(folder: Path, **finding: Any) -> Path:
    """One finding, `3f9a`, on a deal; `finding` replaces its columns."""
    import pyarrow.parquet as pq

    write_lineage(folder, HANDOFFS, (("Lead", LEAD, "person:1", "company:1"),), ())
    ids = {"record_type": "Opportunity", "record_id": DEAL, "related_id": "", "opportunity_id": DEAL, "tier": "hold"}
    row = made_up.row(1, **{"finding_id": "3f9a", "actor_id": ME, "owner_id": ME, **ids, **finding})
    pq.write_table(made_up.findings([row]), folder / "findings.parquet")
    return folder
