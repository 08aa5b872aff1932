"""The records around one record, cut out of the hand-offs for a person to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.errors import UnknownRecord

if TYPE_CHECKING:
    import networkx

ROOM = "attribution_audit.lineage"


def neighbourhood(engine: Engine, around: str, steps: int) -> networkx.MultiDiGraph[str]:
    """The records within `steps` hand-offs of a record, or of a person's or company's records."""
    import networkx

    engine.table(Query.of(ROOM, "graph_start"), around=around)
    start = engine.arrow("graph_start")
    if start.num_rows == 0:
        raise UnknownRecord(
            around, "Give a record id of 18 characters, a person_id or a company_id from entities.parquet."
        )
    engine.register("graph_reached", start)
    for _ in range(steps):
        engine.table(Query.of(ROOM, "graph_grown"))
        engine.register("graph_reached", engine.arrow("graph_grown"))
    engine.table(Query.of(ROOM, "graph_edges"))
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for record_type, record_id in _rows(engine.arrow("graph_reached"), "record_type", "record_id"):
        graph.add_node(record_id, record_type=record_type)
    for row in engine.arrow("graph_edges").to_pylist():
        facts = {name: row[name] for name in ("kind", "occurred_at", "actor_id", "evidence")}
        graph.add_node(row["earlier_id"], record_type=row["earlier_type"])
        graph.add_node(row["later_id"], record_type=row["later_type"])
        graph.add_edge(row["earlier_id"], row["later_id"], **facts)
    return graph


def _rows(table: pa.Table, *columns: str) -> list[tuple[str, ...]]:
    return list(zip(*(table[column].to_pylist() for column in columns), strict=True))
