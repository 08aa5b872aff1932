"""W3C PROV-JSON: records are entities, hand-offs activities, users agents.

PROV-DM (W3C Recommendation, 30 April 2013) and the submission PROV-JSON. A hand-off used the earlier record; the later
was derived from it. Where a record changed its owner it is no later record, and nothing is derived.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from attribution_audit.interchange.carried import carried
from attribution_audit.interchange.cut import Cut, Handoff, Node
from attribution_audit.interchange.lineage_format import LineageFormat

if TYPE_CHECKING:
    from prov.model import ProvDocument

NAMESPACES = {
    "record": "urn:attribution-audit:record:",
    "handoff": "urn:attribution-audit:handoff:",
    "user": "urn:attribution-audit:user:",
    "audit": "urn:attribution-audit:term:",
}


def as_document(part: Cut) -> ProvDocument:
    """A part of the lineage as a PROV document; ids are percent-encoded in names and stand whole in attributes."""
    from prov.model import ProvDocument

    document = ProvDocument()
    for prefix, address in NAMESPACES.items():
        document.add_namespace(prefix, address)
    for node in part.nodes:
        document.entity(_name("record", node.name), _record(node))
    for user in sorted({handoff.actor_id for handoff in part.handoffs if handoff.actor_id}):
        document.agent(_name("user", user), {"audit:user_id": carried(user)})
    for number, handoff in enumerate(part.handoffs, start=1):
        _add(document, f"handoff:{number}", handoff)
    return document


def _record(node: Node) -> dict[str, str]:
    facts = {"record_type": node.record_type, "record_id": node.record_id, **node.facts}
    return {f"audit:{name}": carried(text) for name, text in facts.items()}


def _add(document: ProvDocument, name: str, handoff: Handoff) -> None:
    facts = {"kind": handoff.kind, "evidence": handoff.evidence}
    known = {f"audit:{fact}": carried(text) for fact, text in facts.items() if text is not None}
    earlier, later = _name("record", handoff.earlier), _name("record", handoff.later)
    document.activity(name, handoff.occurred_at, handoff.occurred_at, known)
    document.used(name, earlier, handoff.occurred_at)
    if later != earlier:
        document.wasDerivedFrom(later, earlier, name)
    if handoff.actor_id:
        document.wasAssociatedWith(name, _name("user", handoff.actor_id))


def _name(prefix: str, text: str) -> str:
    return f"{prefix}:{quote(carried(text), safe='')}"


def _text(part: Cut) -> str:
    return f"{as_document(part).serialize(format='json', indent=1)}\n"


PROV_JSON = LineageFormat("prov", ".prov.json", _text)
