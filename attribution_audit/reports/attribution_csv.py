"""attribution.csv: the credits of attribution.parquet for a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.csv_file import write_csv
from attribution_audit.reports.report import Outcome

TABLE = "attribution"
KEY = ("model", "source", "category", "campaign_id", "currency")


@dataclass(frozen=True)
class AttributionCsv:
    """One line a model, source, campaign and currency, in the order of these."""

    name: str = "attribution.csv"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write a header and one line a row."""
        rows = outcome.engine.arrow(TABLE).sort_by([(column, "ascending") for column in KEY])
        write_csv(rows, path)
