"""Small tables of numbers for a spreadsheet, one CSV file each: restatement.csv, roi.csv, kpis.csv, attribution.csv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attribution_audit.reports.csv_file import write_csv
from attribution_audit.reports.report import Outcome


@dataclass(frozen=True)
class TableCsv:
    """One table of the engine that is small by nature, in the order of some columns."""

    table: str
    order: tuple[str, ...]

    @property
    def name(self) -> str:
        """The file is named as the table."""
        return f"{self.table}.csv"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write a header and one line a row."""
        rows = outcome.engine.arrow(self.table)
        write_csv(rows.sort_by([(column, "ascending") for column in self.order]), path)


ENGINE_CSVS = (
    TableCsv("service_levels", ("kind", "week", "team")),
    TableCsv("restatement", ("grouped_by", "name", "figure")),
    TableCsv("roi", ("grouped_by", "name", "currency", "figure")),
    TableCsv("kpis", ("figure", "period", "group")),
    TableCsv("attribution", ("model", "source", "category", "campaign_id", "currency")),
)
