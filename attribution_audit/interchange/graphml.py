"""GraphML: records as nodes, hand-offs as directed edges, for networkx, Gephi, yEd, Cytoscape and igraph.

Brandes et al., "GraphML Progress Report", Graph Drawing 2001. Times are texts in ISO 8601: GraphML has
no type for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution_audit.interchange.carried import carried
from attribution_audit.interchange.cut import Cut, Handoff
from attribution_audit.interchange.lineage_format import LineageFormat, stamp

if TYPE_CHECKING:
    import networkx


def as_graph(part: Cut) -> networkx.MultiDiGraph[str]:
    """A part of the lineage as a graph whose every text a file can carry; what is not known is not there."""
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in part.nodes:
        facts = {"record_type": node.record_type, "record_id": node.record_id, **node.facts}
        graph.add_node(carried(node.name), **{name: carried(text) for name, text in facts.items()})
    for number, handoff in enumerate(part.handoffs):
        graph.add_edge(carried(handoff.earlier), carried(handoff.later), key=str(number), **_facts(handoff))
    return graph


def _facts(handoff: Handoff) -> dict[str, str]:
    at = None if handoff.occurred_at is None else stamp(handoff.occurred_at)
    facts = {"kind": handoff.kind, "occurred_at": at, "actor_id": handoff.actor_id, "evidence": handoff.evidence}
    return {name: carried(text) for name, text in facts.items() if text is not None}


def _text(part: Cut) -> str:
    from networkx.readwrite.graphml import GraphMLWriter

    writer = GraphMLWriter(as_graph(part), encoding="utf-8", prettyprint=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{writer}\n'


GRAPHML = LineageFormat("graphml", ".graphml", _text)
