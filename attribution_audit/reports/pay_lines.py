"""What the pay list says of a finding: of each line of the payee's whether it waits, or is or was paid all the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from attribution_audit.records.replacement import standing

STATES = {"paid": "paid already", "open": "not paid yet", "unknown": "paid or not, the export does not say"}


def pay_lines(folder: Path, row: Mapping[str, Any]) -> list[str]:
    """A sentence a line of the finding's payee; none where the audit in `folder` holds no pay list.

    Lines of others on the same deal are left out: what a colleague is paid concerns nobody else.
    """
    path = standing(folder, "pay_list.parquet")
    if not path.is_file() or not row["opportunity_id"]:
        return []
    try:
        lines = pq.read_table(path, filters=pc.field("opportunity_id") == row["opportunity_id"]).to_pylist()
    except (OSError, pa.ArrowException):
        return []
    own = [line for line in lines if line["payee_id"] == row["owner_id"]]
    mine = [line for line in own if row["finding_id"] in (line["finding_ids"] or "").split()]
    return [f"{STATES.get(line['state'], line['state'])}. {line['reason'] or ''}".strip() for line in mine]
