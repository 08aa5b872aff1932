"""A simulated company: its export, its policy, and what really happened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from .salesforce.dialects import write_tables
from .truth import Truth


@dataclass(frozen=True, slots=True)
class SimulatedCompany:
    """An export that no company wrote, and the labels that no export holds."""

    tables: dict[str, pa.Table]
    """Every file of the export by object name ("Lead", "SourceApproval", ...): text columns only, spelt the
    API's way."""
    policy: str
    """The company's policy as TOML."""
    truth: Truth
    as_of: str
    """When the export was taken, ISO 8601 UTC."""

    def write(self, folder: Path | str, dialect: str = "weekly") -> Path:
        """Write the export and `policy.toml`, not the truth.

        Parameters
        ----------
        folder
            Made where missing; files of the same names are replaced.
        dialect
            "weekly" (cp1252, all cells quoted, 0/1) or "api" (UTF-8, ISO stamps, true/false).

        Raises
        ------
        ValueError
            For another dialect.
        """
        target = Path(folder)
        write_tables(self.tables, target, dialect)
        (target / "policy.toml").write_text(self.policy, encoding="utf-8")
        return target

    def write_truth(self, path: Path | str) -> Path:
        """Write the labels as JSON, to a place of their own."""
        return self.truth.write(path)
