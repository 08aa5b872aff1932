"""From text to rows of numbers, batch by batch: what each record says, and what it says once all are known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa

from attribution_audit.matching.coded import NOTHING, Ints, Said
from attribution_audit.matching.company_features import company_says
from attribution_audit.matching.company_words import Words
from attribution_audit.matching.normalised import Normalised
from attribution_audit.matching.person_features import person_says
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.rows import Layout, Numbers, as_cells, from_cells, layout_of, renumbered
from attribution_audit.matching.sketches import SKETCH, sketched
from attribution_audit.matching.value_codes import mixed

Roles = Mapping[str, tuple[str, ...]]
"""The columns of each role."""
SAYS: Mapping[MatchKind, Callable[[Said], Normalised]] = {
    MatchKind.PERSON: person_says,
    MatchKind.COMPANY: company_says,
}
COLUMNS: Mapping[MatchKind, tuple[str, ...]] = {MatchKind.PERSON: (), MatchKind.COMPANY: ("company", "city")}
"""Texts whose words are counted: columns of `match_normalised`."""
SAID_SCHEMA = pa.schema(
    [
        ("record_no", pa.int64()),
        ("mark", pa.int64()),
        ("is_told", pa.bool_()),
        ("said", pa.binary()),
        ("keys", pa.binary()),
    ]
)
"""`match_said`: `mark` is the same for records that say the same, `is_told` whether one has a company's name or domain,
`said` what comparisons read, `keys` what only brings records together."""


@dataclass(frozen=True)
class Layouts:
    """How the cells `said` and `keys` of a record are laid out; it depends on how many columns each role has."""

    said: Layout
    keys: Layout


@dataclass(frozen=True)
class Shared:
    """What changes the sense of single values: domains of providers, numbers that are somebody's mobile, words."""

    providers: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    mobiles: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    words: Words = field(default_factory=Words)


def normalised_schema(kind: MatchKind) -> pa.Schema:
    """The columns of `match_normalised`."""
    columns = [SAID_SCHEMA.field(name) for name in ("record_no", "mark", "said", "keys")]
    return pa.schema([*columns, *((name, pa.string()) for name in COLUMNS[kind])])


def normalise(kind: MatchKind, roles: Roles, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows of `match_normalised` from rows of mentions: record_no and the columns of `roles`."""
    found = _says(kind, roles, batch)
    parts = [found.codes[name] for name in sorted(found.codes) if name != "domain"]
    mark = mixed(np.zeros(found.count, dtype=np.int64), *(slot for part in parts for slot in part.T))
    cells = as_cells(found.said, found.count, found.texts), as_cells(found.keys, found.count)
    columns = [batch.column("record_no"), pa.array(mark), *cells, *(found.columns[name] for name in COLUMNS[kind])]
    return pa.record_batch(columns, schema=normalised_schema(kind))


def settle(kind: MatchKind, layouts: Layouts, shared: Shared, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows of `match_said` from rows of `match_normalised`, now that all records were seen; see `settled_layouts`."""
    said, keys = from_cells(batch.column("said"), layouts.said), from_cells(batch.column("keys"), layouts.keys)
    said, keys = _settled(kind, said, keys, shared, batch)
    is_told = (said["company"] != NOTHING).any(axis=1) | (said["domain"] != NOTHING).any(axis=1)
    order = np.argsort(said["domain"] == NOTHING, axis=1, kind="stable")
    mark = mixed(batch.column("mark").to_numpy(), *np.take_along_axis(said["domain"], order, axis=1).T)
    cells = renumbered(batch.column("said"), layouts.said, said), as_cells(keys, len(mark))
    return pa.record_batch([batch.column("record_no"), pa.array(mark), pa.array(is_told), *cells], schema=SAID_SCHEMA)


def layouts_of(kind: MatchKind, roles: Roles) -> Layouts:
    """The layouts of `match_normalised`."""
    columns = {"record_no": pa.array([], pa.int64())}
    columns |= {column: pa.array([], pa.string()) for named in roles.values() for column in named}
    found = _says(kind, roles, pa.record_batch(columns))
    return Layouts(layout_of(found.said, tuple(found.texts)), layout_of(found.keys))


def settled_layouts(kind: MatchKind, layouts: Layouts) -> Layouts:
    """The layouts of `match_said`."""
    batch = pa.RecordBatch.from_pylist([], normalised_schema(kind))
    said, keys = from_cells(batch.column("said"), layouts.said), from_cells(batch.column("keys"), layouts.keys)
    said, keys = _settled(kind, said, keys, Shared(), batch)
    return Layouts(layout_of(said, layouts.said.texts), layout_of(keys))


def _says(kind: MatchKind, roles: Roles, batch: pa.RecordBatch) -> Normalised:
    by_role = {role: tuple(batch.column(name).cast(pa.string()) for name in named) for role, named in roles.items()}
    found = SAYS[kind](Said(batch.num_rows, by_role))
    said = [name for name in found.texts if found.codes[name].shape[1]]
    sketches = {name + SKETCH: sketched(name, found.texts[name]) for name in said}
    return replace(found, said={**found.said, **sketches})


def _settled(
    kind: MatchKind, said: dict[str, Numbers], keys: dict[str, Numbers], shared: Shared, batch: pa.RecordBatch
) -> tuple[dict[str, Numbers], dict[str, Numbers]]:
    """What records say without domains of providers; whose numbers are mobile; what names of companies are worth."""
    without = {
        "record_no": batch.column("record_no").to_numpy().astype(np.int64)[:, None],
        "domain": _without(said["domain"], said["domain"], shared.providers),
    }
    if kind == MatchKind.COMPANY:
        without["label"] = _without(said["label"], said["domain"], shared.providers)
        names = batch.column("company")
        rarest = shared.words.rarest(names, said["company"].shape[1])
        worth = shared.words.worth(names)[:, None]
        return {**said, **without, "worth_of_name": worth}, {**keys, "rarest_word": rarest}
    without["domain_of_mailbox"] = _without(said["domain_of_mailbox"], said["domain_of_mailbox"], shared.providers)
    is_mobile = said["mobile"] | np.isin(said["phone"], shared.mobiles).astype(np.uint8)
    return {**said, **without, "mobile": is_mobile}, keys


def _without(values: Numbers, domains: Numbers, providers: Ints) -> Numbers:
    return np.where(np.isin(domains, providers), NOTHING, values)
