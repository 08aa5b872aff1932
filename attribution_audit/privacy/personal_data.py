"""What is personal in an export: of its leads and contacts the e-mail addresses, telephone numbers and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attribution_audit.engines import Engine
from attribution_audit.policy import Policy
from attribution_audit.privacy.people_names import name_key
from attribution_audit.privacy.redaction import Redaction

TABLES = ("leads", "contacts")
NAMES, NUMBERS = ("first_name", "last_name"), ("phone", "mobile_phone")


def read_redaction(engine: Engine, policy: Policy) -> Redaction:
    """What is to go from the outputs of an audit whose tables `leads` and `contacts` the engine holds.

    A name that is also a value of the policy, such as a lead with the name "Trade Show", is no name.
    """
    numbers, names = set[str | None](), set[tuple[str, ...]]()
    for table in TABLES:
        for batch in engine.batches(table, [*NAMES, *NUMBERS]) if engine.has(table) else ():
            first, last, *of_phones = (batch[column].to_pylist() for column in (*NAMES, *NUMBERS))
            names.update(map(name_key, first, last))
            numbers.update(*of_phones)
    return Redaction.of(None, numbers, names, but=set(map(name_key, _labels(policy))))


def _labels(policy: Policy) -> Iterator[str]:
    """All values that the policy lists."""
    for part in (policy.sources, policy.stages, policy.statuses):
        for values in part.model_dump().values():
            yield from _texts(values)


def _texts(values: object) -> Iterable[str]:
    if isinstance(values, str):
        return [values]
    parts = (*values.keys(), *values.values()) if isinstance(values, dict) else values
    if not isinstance(parts, (list, tuple, set, frozenset)):
        return []
    return [text for part in parts for text in _texts(part)]
