"""An audit as it stands in its folder: all that a review reads."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from attribution_audit.errors import AuditError
from attribution_audit.records.replacement import standing

KEYS = {"version", "as_of", "findings", "rows", "could_not_run"}
FINDINGS = ("finding_id", "kind", "tier", "record_type", "record_id")
FIGURES = ("figure", "period", "group", "recorded", "restated", "n", "unit", "reason")


class UnusableAudit(AuditError):
    """A folder that cannot be reviewed: `where` it is, `what` is wrong with it, what to do (`remedy`)."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        self.where, self.what, self.remedy = where, what, remedy
        super().__init__(f"{where}: {what}. {remedy}")


@dataclass(frozen=True)
class WrittenAudit:
    """One audit, read."""

    folder: Path
    summary: dict[str, Any]
    findings: pa.Table
    figures: pa.Table
    provenance: dict[str, str]
    """As every Parquet file of the audit bears it."""

    @property
    def as_of(self) -> datetime:
        """When the export was taken, UTC without a zone."""
        return datetime.fromisoformat(self.summary["as_of"]).replace(tzinfo=None)


def read_audit(folder: Path) -> WrittenAudit:
    """The audit in a folder.

    Raises
    ------
    UnusableAudit
        If there is none, or a part of it is missing or damaged.
    """
    if not standing(folder, "summary.json").is_file():
        what = "there is no such folder" if not folder.exists() else "no audit here (summary.json is missing)"
        raise UnusableAudit(str(folder), what, "Name the folder given to audit as --out.")
    summary = _summary(folder)
    findings, figures = _table(folder, "findings.parquet", FINDINGS), _table(folder, "kpis.parquet", FIGURES)
    metadata = figures.schema.metadata or {}
    provenance = {key.decode(): value.decode(errors="replace") for key, value in metadata.items() if key != b"pandas"}
    return WrittenAudit(folder, summary, findings, figures, provenance)


def check_order(now: WrittenAudit, before: WrittenAudit) -> None:
    """Whether the second audit can be what the first is held against.

    Raises
    ------
    UnusableAudit
        If it is of a later export, or its files are of another version.
    """
    versions = [audit.provenance.get("schema_version") or str(audit.summary["version"]) for audit in (before, now)]
    if versions[0] != versions[1]:
        what = f"its files are of version {versions[0]}, those of {now.folder} of version {versions[1]}"
        raise UnusableAudit(str(before.folder), what, "Audit both exports with one version of this program.")
    if before.as_of > now.as_of:
        what = f"its export was taken on {before.as_of:%Y-%m-%d}, after that of {now.folder} ({now.as_of:%Y-%m-%d})"
        raise UnusableAudit(str(before.folder), what, "Name the earlier audit with --previous.")


def _summary(folder: Path) -> dict[str, Any]:
    try:
        read = json.loads(standing(folder, "summary.json").read_text(encoding="utf-8"))
        if not isinstance(read, dict) or not read.keys() >= KEYS:
            raise UnusableAudit(
                str(folder), "its summary.json is no audit's", "Name the folder given to audit as --out."
            )
        datetime.fromisoformat(read["as_of"])
    except (OSError, ValueError, TypeError) as error:
        raise UnusableAudit(str(folder), "its summary.json cannot be read", "Run the audit again.") from error
    return read


def _table(folder: Path, name: str, columns: tuple[str, ...]) -> pa.Table:
    try:
        return pq.read_table(standing(folder, name), columns=list(columns))
    except FileNotFoundError as error:
        raise UnusableAudit(str(folder), f"{name} is missing", "Run the audit again.") from error
    except (OSError, pa.ArrowException) as error:
        raise UnusableAudit(str(folder), f"{name} cannot be read", "Run the audit again.") from error
