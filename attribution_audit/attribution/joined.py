"""Which earlier records each newer record of a chain carries on, by the findings at hold and review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.vocabulary import RECREATIONS, Tier

READ = ("kind", "tier", "record_id", "related_type", "related_id")
JOINED = pa.schema([(name, pa.string()) for name in ("record_id", "joined_type", "joined_id")])
APPLIED = (Tier.HOLD, Tier.REVIEW)
Link = tuple[str, str]
"""Type and id of the earlier record."""


def register_joined(engine: Engine, findings: pa.Table) -> None:
    """Make the table `joined_records`: one row a newer record and an earlier one of its chain, however far back."""
    links: dict[str, set[Link]] = {}
    for row in findings.select(READ).to_pylist():
        if row["kind"] in RECREATIONS and row["tier"] in APPLIED and row["related_id"]:
            links.setdefault(row["record_id"], set()).add((row["related_type"], row["related_id"]))
    rows = [
        {"record_id": record_id, "joined_type": joined_type, "joined_id": joined_id}
        for record_id in sorted(links)
        for joined_type, joined_id in sorted(_all_before(record_id, links))
    ]
    engine.register("joined_records", pa.Table.from_pylist(rows, JOINED))


def _all_before(record_id: str, links: Mapping[str, Iterable[Link]]) -> set[Link]:
    """All that a record carries on; a ring of records ends where it began."""
    found: set[Link] = set()
    open_links = list(links[record_id])
    while open_links:
        link = open_links.pop()
        if link not in found and link[1] != record_id:
            found.add(link)
            open_links += links.get(link[1], ())
    return found
