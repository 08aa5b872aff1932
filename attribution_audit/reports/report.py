"""What a report is: one file of the audit, written from the outcome and from nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from attribution_audit.engines import Engine


@dataclass(frozen=True)
class Outcome:
    """All that a report may know of an audit."""

    engine: Engine
    """Holds the tables of `ENGINE_TABLES` with the contract's columns."""
    findings: pa.Table
    """The contract's columns, ordered by finding_id; `evidence` is JSON text."""
    summary: dict[str, Any]
    policy_text: str
    policy_name: str
    provenance: Mapping[str, str]
    """schema_version, program_version, input_hash and policy_hash, as every Parquet file carries them."""
    users: Mapping[str, str]
    """User id -> code such as `U-7`: what is made for people to read names nobody."""
    is_keyed: bool = False
    """Whether a key made the codes, which nobody may tell without it."""


class Report(Protocol):
    """One file of the audit."""

    @property
    def name(self) -> str:
        """The file's name in the output folder."""

    def write(self, outcome: Outcome, path: Path) -> None:
        """Write the whole file to `path`, where no file stands yet."""
