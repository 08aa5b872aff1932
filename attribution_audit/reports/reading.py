"""One finding of an audit that was written, by its id or the beginning of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pyarrow.parquet as pq

from attribution_audit.errors import AuditError, UnknownRecord, did_you_mean
from attribution_audit.records.replacement import standing

SHOWN_IDS = 5


class NotAnAudit(AuditError):
    """A folder without an audit in it: `where` it was looked for, by which file (`missing`)."""

    def __init__(self, where: str, missing: str = "findings.parquet") -> None:
        self.where, self.missing = where, missing
        super().__init__(f"{where}: no audit here ({missing} is missing). Name the folder given to audit as --out.")


class AmbiguousFinding(AuditError):
    """The beginning of an id that several findings share; `found` are their ids."""

    def __init__(self, asked: str, found: list[str]) -> None:
        self.asked, self.found = asked, found
        some = ", ".join(found[:SHOWN_IDS]) + (", …" if len(found) > SHOWN_IDS else "")
        super().__init__(f"{len(found):,} findings begin with {asked!r}: {some}. Type more of the id.")


def read_finding(folder: Path, finding_id: str) -> dict[str, Any]:
    """The finding whose id is or begins with `finding_id`: a row of findings.parquet, `evidence` still JSON text.

    Raises
    ------
    NotAnAudit
        If the folder holds no audit.
    AmbiguousFinding
        If several ids begin so.
    UnknownRecord
        If none does.
    """
    path = standing(folder, "findings.parquet")
    if not path.is_file():
        raise NotAnAudit(str(folder))
    ids: list[str] = pq.read_table(path, columns=["finding_id"])["finding_id"].to_pylist()
    begun = [known for known in ids if finding_id and known.startswith(finding_id)]
    exact = [known for known in begun if known == finding_id]
    if not begun:
        raise UnknownRecord(finding_id, _remedy(path, finding_id, ids))
    if len(begun) > 1 and not exact:
        raise AmbiguousFinding(finding_id, begun)
    rows = pq.read_table(path, filters=pc.field("finding_id") == (exact or begun)[0])
    row: dict[str, Any] = rows.to_pylist()[0]
    return row


def _remedy(path: Path, asked: str, ids: list[str]) -> str:
    rows = pq.read_table(path, columns=["finding_id", "record_id", "opportunity_id"]).to_pylist()
    on_record = [row["finding_id"] for row in rows if asked and asked in (row["record_id"], row["opportunity_id"])]
    if on_record:
        return f"It is a record; findings on it: {', '.join(on_record[:SHOWN_IDS])}."
    where = "It has no findings." if not ids else "The column finding_id of findings.csv and the report list them."
    return f"{where}{did_you_mean(asked, ids)}"
