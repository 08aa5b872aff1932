"""What cells of made tables are drawn from: rows, ids and words of a recorded run, each in an order of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import pyarrow as pa
from sqlglot import expressions

from tests.queries import odd_values as odd
from tests.queries.query_files import QUERIES, tree
from tests.queries.recording import Recording

ROWS = 2000
"""Rows of a table of the recorded run that are drawn from."""
SAME_IDS = 20
"""Ids of one kind: leads, users, persons."""
KINDS = 12
"""A text column with at most so many values says of what kind a row is."""
ALIKE = 0.6
"""Share of columns that a table must have in common with another to begin with its rows, where it has none."""
IS_ID = re.compile(r"(?:[a-z]+:)?[0-9A-Za-z]{3}Hs[0-9A-Za-z]{13}")
OBJECTS = {"00Q": "Lead", "003": "Contact", "001": "Account", "006": "Opportunity", "005": "User", "701": "Campaign"}
"""First letters of ids -> object."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Pools:
    """What cells are drawn from."""

    rows: Mapping[str, Sequence[Row]]
    """Table -> rows of a recorded run."""
    schemas: Mapping[str, pa.Schema]
    ids: Mapping[str, tuple[str, ...]]
    """First three letters -> ids."""
    words: Mapping[str, tuple[str, ...]]
    """Column -> texts that stand in it anywhere, or that a query compares it with."""

    def begun(self, table: str, schema: pa.Schema) -> Sequence[Sequence[Row]]:
        """Rows of the table, or of the one that is most like it (what the two have in common), by kind."""
        same = {name: set(schema) & set(self.schemas[name]) for name in sorted(self.rows)}
        nearest = table if table in same else max(same, key=lambda name: len(same[name]))
        if len(same[nearest]) < ALIKE * len(schema):
            return [[{}]]
        names = {column.name for column in same[nearest]}
        rows = ({name: cell for name, cell in row.items() if name in names} for row in self.rows[nearest])
        return _by_kind(list(rows))

    def met(self, text: str) -> str:
        """The id among the few that stands for an id; any other text as it is."""
        same = self.ids.get(text[:3]) if IS_ID.fullmatch(text) else None
        return same[crc32(text.encode()) % len(same)] if same else text


def pools(recording: Recording) -> Pools:
    """Rows, a few ids and the words of a recorded run."""
    ids, words = defaultdict(set), defaultdict(set)
    for (_, column), texts in recording.texts.items():
        for text in sorted(texts)[: 10 * SAME_IDS]:
            words[column].add(text)
            if IS_ID.fullmatch(text):
                ids[text[:3]].add(text)
    for path in QUERIES:
        for column, word in _compared(path):
            words[column].add(word)
    words["id_key"] = {one[:15] for kind in OBJECTS for one in ids[kind]}
    words["version"] = {"", *odd.STAMP_CELLS[:2]}
    return Pools(
        {name: _sorted(table) for name, table in recording.samples.items()},
        {name: table.schema for name, table in recording.samples.items()},
        {kind: tuple(sorted(found)[:SAME_IDS]) for kind, found in ids.items()},
        {column: tuple(sorted(found)) for column, found in words.items()},
    )


def _sorted(table: pa.Table) -> list[Row]:
    """Rows in an order that does not hang on threads."""
    rows: list[Row] = sorted(table.to_pylist(), key=lambda row: str(list(row.values())))
    return rows[:ROWS]


def _by_kind(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows in groups that differ in words such as `event` and `field`: what is rare comes as often as the rest."""
    apart = [
        name
        for name in rows[0]
        if len({str(row[name]) for row in rows}) <= KINDS and any(isinstance(row[name], str) for row in rows)
    ]
    kinds: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        kinds[tuple(str(row[name]) for name in apart)].append(row)
    return list(kinds.values())


def _compared(path: Path) -> list[tuple[str, str]]:
    """Columns and the texts that a query compares them with."""
    found = []
    for node in tree(path).find_all(expressions.EQ, expressions.NEQ, expressions.In):
        literals = [
            one.name for one in node.iter_expressions() if isinstance(one, expressions.Literal) and one.is_string
        ]
        found += [(node.this.name, literal) for literal in literals if isinstance(node.this, expressions.Column)]
    return found
