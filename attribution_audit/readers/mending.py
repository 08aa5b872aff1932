"""Cells that say something in another way than the CRM's own: read by what the rest of their column says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from attribution_audit.engines import Engine
from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.amounts import amount_column
from attribution_audit.readers.checks import look
from attribution_audit.readers.dates import DateColumn, Order, date_column
from attribution_audit.readers.names import names_of_users
from attribution_audit.readers.reader import ObjectSpec, Reader
from attribution_audit.readers.rows import raw_schema

UNREADABLE = "unreadable_values"
EVERYTHING_HANGS_ON = {
    "leads": "created_at",
    "contacts": "created_at",
    "opportunities": "created_at",
    "changes": "changed_at",
}
"""Canonical table -> the stamp without which nothing in it can be judged."""
REMEDY = (
    'Write date_order = "day first" or "month first" under [formats] in the policy, or export the dates as 2024-12-31.'
)

SHARES = ("rate", "credit_percent")
"""Columns whose numbers have no thousands."""
HOW = {"a user's id": "names and mailboxes that one user only has were taken for that user's id"}
"""What is worth saying about how a kind of cell was read."""

Mender = Callable[[str], str | None]


@dataclass(frozen=True)
class Mended:
    """What was done about the columns of one export: sentences, and where a date could not be told, columns."""

    notes: tuple[str, ...] = ()
    refused: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(object, canonical column) -> why its dates are not read."""


def mend(reader: Reader, files: Mapping[str, str], engine: Engine, zone: str, order: Order | None) -> Mended:
    """Look at the raw tables, and rewrite in them the columns of which the engine cannot read some cells.

    `files` gives the file of each object, for messages; `order` is the policy's, of dates that do not tell it.

    Raises
    ------
    UnreadableExport
        If day and month cannot be told apart in a column that everything hangs on.
    """
    look(reader, engine, zone)
    unread: dict[str, dict[str, str]] = defaultdict(dict)
    for row in sorted(engine.arrow(UNREADABLE).to_pylist(), key=lambda row: (row["object"], row["column_name"])):
        unread[row["object"]][row["column_name"]] = row["kind"]
    notes: list[str] = []
    rewritten = False
    refused: dict[tuple[str, str], str] = {}
    for spec in reader.objects:
        menders: dict[str, Mender] = {}
        for column, texts in _texts(spec, unread.get(spec.name, {}), engine).items():
            kind = "a share" if column in SHARES else unread[spec.name][column]
            mender, trouble = _mender(kind, texts, engine, order)
            where = f"{files.get(spec.name, spec.name)}: {spec.names(column)[0]}"
            if trouble:
                _refuse_what_everything_hangs_on(spec, column, where, trouble)
                refused[spec.name, column] = trouble
                notes.append(f"{where}: {trouble}; they were not read. {REMEDY}")
            elif any(mender(text) not in (None, text) for text in texts):
                menders[column] = mender
                notes += [f"{where}: {HOW[kind]}."] if kind in HOW else []
        _rewrite(spec, menders, engine)
        rewritten = rewritten or bool(menders)
    if rewritten:
        look(reader, engine, zone)
    return Mended(tuple(notes), refused)


def _texts(spec: ObjectSpec, columns: Mapping[str, str], engine: Engine) -> dict[str, set[str]]:
    """The different texts of some columns of a raw table."""
    found: dict[str, set[str]] = {column: set() for column in columns}
    if columns:
        for batch in engine.batches(spec.raw_table, sorted(columns)):
            for column, texts in found.items():
                texts.update(text for text in batch[column].unique().to_pylist() if text)
    return found


def _mender(kind: str, texts: set[str], engine: Engine, order: Order | None) -> tuple[Mender, str]:
    """How a column's texts are rewritten, and why not."""
    if kind in {"a number", "a share"}:
        amounts = amount_column(texts, is_share=kind == "a share")
        said = "" if amounts.decimal else "some amounts have a decimal comma and some a decimal dot"
        return amounts.plain, said
    if kind in {"a time", "a date"}:
        dates = date_column(texts, order)
        return dates.iso, _trouble(dates)
    if kind == "a user's id":
        return names_of_users(engine).get, ""
    return lambda _: None, ""


def _trouble(dates: DateColumn) -> str:
    if dates.trouble == "both ways":
        return f"some dates have the day first and others the month, such as {dates.example!r}"
    if dates.trouble == "cannot be told":
        return f"day and month cannot be told apart in any of its dates, such as {dates.example!r}"
    return ""


def _refuse_what_everything_hangs_on(spec: ObjectSpec, column: str, where: str, trouble: str) -> None:
    if EVERYTHING_HANGS_ON.get(spec.fills) == column:
        raise UnreadableExport(where, trouble, REMEDY)


def _rewrite(spec: ObjectSpec, menders: Mapping[str, Mender], engine: Engine) -> None:
    """Put what the menders give in place of the texts; a text that they cannot read stays."""
    if not menders:
        return

    def mended(batch: pa.RecordBatch) -> pa.RecordBatch:
        columns = [
            _column(batch[name], menders[name]) if name in menders else batch[name] for name in batch.schema.names
        ]
        return pa.record_batch(columns, batch.schema.names)

    engine.map_arrow(spec.raw_table, spec.raw_table, mended, raw_schema(spec.raw_columns))


def _column(cells: pa.Array, mender: Mender) -> pa.Array:
    coded = cells.dictionary_encode()
    texts = [text if text is None else mender(text) or text for text in coded.dictionary.to_pylist()]
    return pa.DictionaryArray.from_arrays(coded.indices, pa.array(texts, pa.string())).cast(pa.string())
