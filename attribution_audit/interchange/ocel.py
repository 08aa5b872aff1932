"""OCEL 2.0 as JSON: records and users are objects, hand-offs events, for process mining.

Berti et al., "OCEL (Object-Centric Event Log) 2.0 Specification", 2024. An event needs a time: a hand-off
without one is a relation between the two objects.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from attribution_audit.interchange.carried import carried
from attribution_audit.interchange.cut import CLUSTERS, SOURCES, Cut, Handoff, Node
from attribution_audit.interchange.lineage_format import LineageFormat, stamp

USER, USER_PREFIX = "User", "user:"
EARLIER, LATER, SAME, ACTOR = "earlier", "later", "same", "actor"
"""How an object stands to an event."""
FACTS = ("record_id", *CLUSTERS, *SOURCES)
UNCHANGED_SINCE = "1970-01-01T00:00:00Z"
"""The time of an attribute's value that holds for the whole log, as the specification has it."""


def as_log(part: Cut) -> dict[str, Any]:
    """A part of the lineage as an OCEL 2.0 log; objects by name, events by time."""
    undated: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for handoff in part.handoffs:
        if handoff.occurred_at is None:
            undated[handoff.earlier].append(_relation(handoff.later, handoff.kind))
    dated = [handoff for handoff in part.handoffs if handoff.occurred_at is not None]
    users = sorted({handoff.actor_id for handoff in dated if handoff.actor_id})
    types = sorted({node.record_type for node in part.nodes})
    return {
        "objectTypes": [*(_type(name, FACTS) for name in types), *([_type(USER, ())] if users else [])],
        "eventTypes": [_type(kind, ("evidence",)) for kind in sorted({handoff.kind for handoff in dated})],
        "objects": [
            *(_object(node, undated[node.name]) for node in part.nodes),
            *({"id": _user(user), "type": USER, "attributes": [], "relationships": []} for user in users),
        ],
        "events": [_event(number, handoff) for number, handoff in enumerate(dated, start=1)],
    }


def _type(name: str, attributes: Iterable[str]) -> dict[str, Any]:
    return {"name": carried(name), "attributes": [{"name": one, "type": "string"} for one in attributes]}


def _object(node: Node, relations: list[dict[str, str]]) -> dict[str, Any]:
    facts = {"record_id": node.record_id, **node.facts}
    return {
        "id": carried(node.name),
        "type": carried(node.record_type),
        "attributes": [{"name": name, "time": UNCHANGED_SINCE, "value": carried(text)} for name, text in facts.items()],
        "relationships": relations,
    }


def _event(number: int, handoff: Handoff) -> dict[str, Any]:
    ends = ((handoff.earlier, EARLIER), (handoff.later, LATER))
    by = [_relation(_user(handoff.actor_id), ACTOR)] if handoff.actor_id else []
    between = [_relation(name, how) for name, how in ends]
    at = "" if handoff.occurred_at is None else stamp(handoff.occurred_at)
    evidence = [] if handoff.evidence is None else [{"name": "evidence", "value": carried(handoff.evidence)}]
    return {
        "id": f"handoff:{number}",
        "type": carried(handoff.kind),
        "time": at,
        "attributes": evidence,
        "relationships": [*(between if handoff.earlier != handoff.later else [_relation(handoff.later, SAME)]), *by],
    }


def _relation(name: str, qualifier: str) -> dict[str, str]:
    return {"objectId": carried(name), "qualifier": carried(qualifier)}


def _user(user_id: str) -> str:
    return f"{USER_PREFIX}{carried(user_id)}"


def _text(part: Cut) -> str:
    return f"{json.dumps(as_log(part), ensure_ascii=False, indent=1)}\n"


OCEL = LineageFormat("ocel", ".ocel.json", _text)
