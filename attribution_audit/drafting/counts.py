"""What stands in an export and how often, by queries; small tables by nature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from attribution_audit.drafting.people import propose_person
from attribution_audit.drafting.proposal import Proposal, Row
from attribution_audit.engines import Engine, Query

ROOM = "attribution_audit.drafting"
MOST_VALUES = 5_000
"""Lead-source values that a draft shows; a field that holds more is free text, and nobody reads on."""
QUEUE = "00G"
"""How the ids of Salesforce's queues begin: owners that are nobody."""


@dataclass(frozen=True)
class Counts:
    """The export's values with their counts, in the order in which a draft shows them."""

    sources: Sequence[Row]
    more_sources: int
    """Values beyond `MOST_VALUES`, the rarest."""
    stages: Sequence[Row]
    statuses: Sequence[Row]
    currencies: Sequence[Row]
    campaign_types: Sequence[tuple[str, int]]
    people: Sequence[Proposal]


def count(engine: Engine) -> Counts:
    """Count in an engine whose canonical tables are filled."""
    people = _people(engine)
    parts = [(one.value, one.list_name) for one in people if one.list_name]
    columns = {"user_id": [user for user, _ in parts], "part": [part for _, part in parts]}
    engine.register("drafted_parts", pa.table(columns, pa.schema([("user_id", pa.string()), ("part", pa.string())])))
    _made(engine, "source_counts")
    sources = _made(engine, "frequent_sources", most_values=MOST_VALUES)
    types = _made(engine, "campaign_type_counts")
    return Counts(
        sources=sorted(sources, key=lambda row: int(row["place"])),
        more_sources=engine.count("source_counts") - len(sources),
        stages=_by_frequency(_made(engine, "stage_counts")),
        statuses=_by_frequency(_made(engine, "status_counts")),
        currencies=sorted(_made(engine, "currency_counts"), key=lambda row: (-row["records"], row["currency"])),
        campaign_types=sorted((row["campaign_type"], row["campaigns"]) for row in types),
        people=people,
    )


def _people(engine: Engine) -> list[Proposal]:
    """Everybody who did something, most active first."""
    rows = [row for row in _made(engine, "user_acts") if not row["user_id"].startswith(QUEUE)]
    rows.sort(key=lambda row: (-(row["owned"] + row["made"] + row["changed"]), row["user_id"]))
    return [propose_person(row) for row in rows]


def _by_frequency(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row["records"], -row["mentions"], row["value"]))


def _made(engine: Engine, name: str, **parameters: int) -> list[dict[str, Any]]:
    engine.table(Query.of(ROOM, name), **parameters)
    rows: list[dict[str, Any]] = engine.arrow(name).to_pylist()
    return rows
