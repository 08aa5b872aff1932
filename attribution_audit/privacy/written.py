"""An audit that was written, read again as the outcome that it was written from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from attribution_audit.engines import Engine, open_engine
from attribution_audit.errors import AuditError
from attribution_audit.records.replacement import standing
from attribution_audit.reports import ENGINE_TABLES, NotAnAudit, Outcome
from attribution_audit.reports.codes_key import keyed_codes, read_codes_key
from attribution_audit.reports.users import read_users

FILE = "provenance.json"
NO_PART = ("policy_name", "policy_text", "codes")


@contextmanager
def read_outcome(out: Path, codes_key: Path | None = None) -> Iterator[Outcome]:
    """The outcome of the audit in a folder, its tables in an engine of its own that is closed afterwards.

    Raises
    ------
    NotAnAudit
        If a file of it is missing.
    AuditError
        If its codes were made with a key and `codes_key` names none.
    """
    made = _json(out, FILE)
    if made.get("codes") is None and codes_key is None:
        raise AuditError(f"{out}: this audit's codes were made with a key. Name it with --codes-key.")
    engine = open_engine(threads=1)
    try:
        for report in ENGINE_TABLES:
            engine.register(report.table, pq.read_table(_file(out, report.name)).replace_schema_metadata(None))
        yield _outcome(out, made, engine, codes_key)
    finally:
        engine.close()


def _outcome(out: Path, made: dict[str, Any], engine: Engine, codes_key: Path | None) -> Outcome:
    users: dict[str, str] = made.get("codes") or {}
    return Outcome(
        engine=engine,
        findings=pq.read_table(_file(out, "findings.parquet")).replace_schema_metadata(None),
        summary=_json(out, "summary.json"),
        policy_text=str(made.get("policy_text") or ""),
        policy_name=str(made.get("policy_name") or ""),
        provenance={key: str(value) for key, value in made.items() if key not in NO_PART},
        users=users if codes_key is None else keyed_codes(read_users(out), read_codes_key(codes_key)),
        is_keyed=codes_key is not None,
    )


def _json(out: Path, name: str) -> dict[str, Any]:
    try:
        read: dict[str, Any] = json.loads(_file(out, name).read_text(encoding="utf-8"))
    except ValueError as error:
        raise AuditError(f"{out / name}: this is no JSON. Audit the export again.") from error
    return read


def _file(out: Path, name: str) -> Path:
    path = standing(out, name)
    if not path.is_file():
        raise NotAnAudit(str(out), name)
    return path
