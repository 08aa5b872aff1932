"""What a reader is: a declared table of a CRM's objects, and the canonical tables that they fill."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

ROOM = "attribution_audit.readers"
"""Whose `queries/` hold the queries of all readers."""
RECORDS = ("leads", "contacts", "accounts", "opportunities")
VERSION_FROM = "fivetranstart"
"""The header's key of the column that only copies with one row a version of each record have."""
WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
BETWEEN_WORDS = re.compile(r"[\s_-]+")


@dataclass(frozen=True)
class ObjectSpec:
    """One object of a CRM, which its export names a file after."""

    name: str
    """The CRM's own name of it, such as `LeadHistory`."""
    fills: str
    """The canonical table that its rows go to; several objects may fill one."""
    columns: Mapping[str, str | tuple[str, ...]]
    """Canonical column -> the CRM's name of it, or names, the best first. The raw table bears the canonical names."""
    required: tuple[str, ...] = ()
    """Canonical columns without which no row of the file can be used."""
    also: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """Further columns that the query reads where a copy has them; nobody misses them elsewhere."""
    id_prefix: str = ""
    """How the ids of its records begin, where that tells them from others."""

    @property
    def raw_columns(self) -> Mapping[str, str | tuple[str, ...]]:
        """All columns of the raw table but the row's number."""
        return {**self.columns, **self.also}

    @property
    def raw_table(self) -> str:
        """The engine's table of the file's rows as text, such as `raw_lead_history`."""
        return "raw_" + WORD_START.sub("_", self.name).lower()

    def names(self, column: str) -> tuple[str, ...]:
        """The CRM's names of a canonical column, the best first."""
        names = self.raw_columns[column]
        return (names,) if isinstance(names, str) else names

    def with_columns(self, named: Mapping[str, str]) -> ObjectSpec:
        """The same object, with the columns that hold some of its canonical columns."""
        known = {column: named.get(column, names) for column, names in self.columns.items()}
        return replace(self, columns=known, also={**self.also, **{c: n for c, n in named.items() if c in self.also}})

    def column_of(self, name: str) -> str | None:
        """The canonical column that somebody means by `lead_source`, `LeadSource` or `reported_source`."""
        key = name_key(name)
        for column in self.raw_columns:
            if key in {name_key(column), *(name_key(known) for known in self.names(column))}:
                return column
        return None

    def positions(self, header: tuple[str, ...]) -> dict[str, int | None]:
        """Where each canonical column stands in a file with this header; of columns named alike the first counts.

        Fivetran writes `lead_source` and Stitch `leadsource` for `LeadSource`: case, blanks and `_` do not count.
        """
        found: dict[str, int] = {}
        for position, name in enumerate(header):
            found.setdefault(name_key(name), position)
        return {column: _first(found, self.names(column)) for column in self.raw_columns}


@dataclass(frozen=True)
class Reader:
    """How one CRM's export becomes canonical tables."""

    crm: str
    folder: str
    """Where its queries are: `queries/FOLDER/TABLE.sql` gives the canonical table `TABLE`."""
    objects: tuple[ObjectSpec, ...]
    required: tuple[tuple[str, ...], ...]
    """Of each group one object must have a file."""
    steps: tuple[str, ...] = ()
    """Tables that are made from the raw tables first, for the canonical ones to read."""
    in_parts: bool = True
    """Whether an object may come in several files: its rows have ids, so that none counts twice."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its objects."""
        return tuple(spec.name for spec in self.objects)

    @property
    def tables(self) -> tuple[str, ...]:
        """The canonical tables that its objects fill."""
        return tuple(dict.fromkeys(spec.fills for spec in self.objects))

    def made_in_order(self) -> tuple[tuple[str, ...], ...]:
        """All tables that its queries give, in groups: first the steps, then the canonical tables, which read them."""
        return tuple(group for group in (self.steps, self.tables) if group)


def name_key(name: str) -> str:
    """How header names are compared.

    >>> name_key(" Lead_Source "), name_key("LeadSource")
    ('leadsource', 'leadsource')
    """
    return BETWEEN_WORDS.sub("", name).lower()


def _first(found: Mapping[str, int], names: tuple[str, ...]) -> int | None:
    return next((found[name_key(name)] for name in names if name_key(name) in found), None)
