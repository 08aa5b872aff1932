"""findings.parquet: the findings as they are. The canonical file; every other tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class FindingsParquet:
    """Every finding with every column, ordered by finding_id."""

    name: str = "findings.parquet"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write the table with the audit's provenance in the file's metadata."""
        table = outcome.findings.replace_schema_metadata(dict(outcome.provenance))
        pq.write_table(table, path, compression="zstd")
