"""What an export does to sources by itself: hidden fields, and a pipeline that drops values.

Mechanism 26 of crm_exports.md. The records are the same; only what is read of them is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from .truth import Innocent

Tables = dict[str, pa.Table]
HISTORIES = ("LeadHistory", "ContactHistory", "OpportunityFieldHistory")
NULL_WORDS = ("Unknown", "Other")


def as_it_is(tables: Tables) -> Tables:
    """Leave everything."""
    return tables


def hidden_source(tables: Tables) -> Tables:
    """The exporting user may not see an opportunity's lead source: its column is blank, and so are its history rows."""
    history = tables["OpportunityFieldHistory"]
    rows = history.filter(pc.not_equal(history["Field"], "LeadSource"))
    hidden = _replaced(tables["Opportunity"], "LeadSource", _emptied)
    return {**tables, "Opportunity": hidden, "OpportunityFieldHistory": rows}


def pipeline(tables: Tables) -> Tables:
    """The pipeline drops old values of history rows, and takes words that mean nothing for null."""
    told = {name: _replaced(tables[name], "OldValue", _emptied) for name in HISTORIES}
    cast = {name: _replaced(tables[name], "LeadSource", _nulled) for name in ("Lead", "Contact", "Opportunity")}
    return {**tables, **told, **cast}


EXPORTS: dict[str, Callable[[Tables], Tables]] = {
    "as_it_is": as_it_is,
    "hidden_source": hidden_source,
    "pipeline": pipeline,
}


def lost_on_the_way(tables: Tables, exported: Tables, mechanism: str, as_of: str) -> Iterator[Innocent]:
    """Label the records, a file at a time, whose lead source the export shows otherwise."""
    for name in ("Lead", "Contact", "Opportunity"):
        changed = pc.not_equal(tables[name]["LeadSource"], exported[name]["LeadSource"])
        ids = tables[name]["Id"].filter(changed).to_pylist()
        if ids:
            yield Innocent(mechanism, tuple(ids), as_of)


def _emptied(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.is_null(cells), cells, "")


def _nulled(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.is_in(cells, pa.array(NULL_WORDS)), "", cells)


def _replaced(table: pa.Table, column: str, change: Callable[[pa.ChunkedArray], pa.ChunkedArray]) -> pa.Table:
    place = table.column_names.index(column)
    return table.set_column(place, column, change(table[column]))
