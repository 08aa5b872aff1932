"""What all records told together, as one table: how often values stand in them, and what follows for single ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.company_words import Words
from attribution_audit.matching.known import Known, Lookup
from attribution_audit.matching.saying import Shared

SCHEMA = pa.schema([("about", pa.string()), ("value", pa.int64()), ("text", pa.string()), ("number", pa.int64())])
"""One row a value: what the `number` is about; the value is a code or, of words, the `text` itself."""
OTHER = " of all others"
"""Behind what a lookup is about: the number of all values that have no row."""
Told = TypeVar("Told", Known, Shared, Words)
KNOWN, SHARED = "known", "shared"


def frequencies(known: Known, shared: Shared) -> pa.Table:
    """Both as rows of `SCHEMA`: each field about its name, by what stands in it."""
    return pa.concat_tables([SCHEMA.empty_table(), *_told(KNOWN, known), *_told(SHARED, shared)])


def read_frequencies(table: pa.Table) -> tuple[Known, Shared]:
    """What `frequencies` were made of.

    Raises
    ------
    KeyError
        If something is missing.
    """
    found = _Rows(
        {name: table.filter(pc.equal(table["about"], name)) for name in pc.unique(table["about"]).to_pylist()}
    )
    return _read(KNOWN, Known, found), _read(SHARED, Shared, found)


@dataclass(frozen=True)
class _Rows:
    """Rows by what they are about."""

    by_about: Mapping[str, pa.Table]

    def numbers(self, about: str, column: str = "value") -> Ints:
        rows = self.by_about.get(about)
        found: Ints = np.zeros(0, dtype=np.int64) if rows is None else rows[column].to_numpy().astype(np.int64)
        return found

    def number(self, about: str) -> int:
        return int(self.by_about[about]["number"][0].as_py())

    def texts(self, about: str) -> list[str]:
        return self.by_about[about]["text"].to_pylist() if about in self.by_about else []

    def counts(self, about: str) -> dict[str, int]:
        return dict(zip(self.texts(about), self.numbers(about, "number").tolist(), strict=True))

    def lookups(self, about: str) -> dict[str, Lookup]:
        ends = [name for name in self.by_about if name.startswith(f"{about} ") and name.endswith(OTHER)]
        names = [name.removesuffix(OTHER) for name in ends]
        return {
            name.removeprefix(f"{about} "): Lookup.of(
                self.numbers(name), self.numbers(name, "number"), self.number(name + OTHER)
            )
            for name in names
        }


def _told(before: str, told: Known | Shared | Words) -> Iterator[pa.Table]:
    for field in _compared(type(told)):
        yield from WRITES[str(field.type)](f"{before} {field.name}", getattr(told, field.name))


def _read(before: str, kind: type[Told], rows: _Rows) -> Told:
    return kind(**{field.name: READS[str(field.type)](f"{before} {field.name}", rows) for field in _compared(kind)})


def _compared(kind: type) -> list[Any]:
    """The fields that make one what it is."""
    return [field for field in fields(kind) if field.compare]


def _one(about: str, number: int) -> Iterator[pa.Table]:
    yield pa.table([[about], [None], [None], [number]], schema=SCHEMA)


def _codes(about: str, codes: Ints, numbers: Ints | None = None) -> Iterator[pa.Table]:
    order, count = np.argsort(codes, kind="stable"), len(codes)
    told = np.zeros(count, dtype=np.int64) if numbers is None else numbers[order]
    columns = [pa.repeat(about, count), pa.array(codes[order]), pa.nulls(count, pa.string()), pa.array(told)]
    yield pa.table(columns, schema=SCHEMA)


def _lookups(about: str, lookups: Mapping[str, Lookup]) -> Iterator[pa.Table]:
    for name, lookup in lookups.items():
        yield from _codes(f"{about} {name}", lookup.codes, lookup.numbers)
        yield from _one(f"{about} {name}{OTHER}", lookup.other)


def _texts(about: str, texts: frozenset[str]) -> Iterator[pa.Table]:
    yield from _counts(about, dict.fromkeys(texts, 0))


def _counts(about: str, counts: Mapping[str, int]) -> Iterator[pa.Table]:
    texts = sorted(counts)
    columns = [[about] * len(texts), pa.nulls(len(texts), pa.int64()), texts, [counts[text] for text in texts]]
    yield pa.table(columns, schema=SCHEMA)


WRITES: Mapping[str, Callable[[str, Any], Iterator[pa.Table]]] = {
    "int": _one,
    "Ints": _codes,
    "frozenset[str]": _texts,
    "Mapping[str, int]": _counts,
    "Mapping[str, Lookup]": _lookups,
    "Words": _told,
}
"""How a field is written, by its type."""
READS: Mapping[str, Callable[[str, _Rows], Any]] = {
    "int": lambda about, rows: rows.number(about),
    "Ints": lambda about, rows: rows.numbers(about),
    "frozenset[str]": lambda about, rows: frozenset(rows.texts(about)),
    "Mapping[str, int]": lambda about, rows: rows.counts(about),
    "Mapping[str, Lookup]": lambda about, rows: rows.lookups(about),
    "Words": lambda about, rows: _read(about, Words, rows),
}
"""How it is read."""
