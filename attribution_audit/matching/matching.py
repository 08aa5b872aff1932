"""Anybody's records matched to persons or companies: `match` is the public door, `Matching` what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, open_engine
from attribution_audit.errors import MissingColumn
from attribution_audit.matching.coded import Ints
from attribution_audit.matching.inputs import plain_column, read_records, text_column
from attribution_audit.matching.linking import CRM_PAIR_SCHEMA, Records, link
from attribution_audit.matching.links import heaviest_first
from attribution_audit.matching.roles import Fields, MatchKind, UnusableKey, columns_by_role, kind_of

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Matching:
    """Who is who among the records that were given."""

    clusters_table: pa.Table
    """One row a record: key, cluster_id; where two tables were matched also side ("a" or "b")."""
    links_table: pa.Table
    """One row a link: key_a, key_b, match_weight (bits), match_probability, reason; heaviest first."""
    large_blocks: pa.Table
    """One row a rule with blocks too large to compare all their pairs: rule, blocks, records, pairs."""

    @property
    def clusters(self) -> pd.DataFrame:
        """Every record once: key, cluster_id."""
        frame: pd.DataFrame = self.clusters_table.to_pandas()
        return frame

    @property
    def links(self) -> pd.DataFrame:
        """Every link: key_a, key_b, match_weight (bits), match_probability, reason."""
        frame: pd.DataFrame = self.links_table.to_pandas()
        return frame


def match(
    records: Any, other: Any = None, /, *, kind: str, key: str, fields: Fields, one_to_one: bool = False
) -> Matching:
    """Find the records that are the same person or company, in one table or, without comparing inside either, in two.

    Persons are linked by a name and something beyond it, or by a mailbox or identifier, never by a name alone.

    Parameters
    ----------
    records, other
        Tables with an Arrow interface (pandas, polars, pyarrow, DuckDB), or paths of CSV or Parquet files.
    kind
        "person" or "company".
    key
        The column that names each record.
    fields
        Roles, each with its column or list of columns.
    one_to_one
        Whether to keep only the best link of each record.

    Raises
    ------
    UnknownMatchKind, UnknownRole, MissingColumn, UnusableKey, UnreadableRecords
        If kind, roles, columns, key or records cannot be used as given.

    Examples
    --------
    >>> import pyarrow as pa
    >>> people = pa.table({"id": [1, 2], "name": ["Ann Lee", "Lee, Ann"], "mail": ["a@lee.example", "A@Lee.example"]})
    >>> matching = match(people, kind="person", key="id", fields={"full_name": "name", "email": "mail"})
    >>> matching.clusters_table["cluster_id"].to_pylist()
    ['person:1', 'person:1']
    """
    match_kind = kind_of(kind)
    tables = {"records": records} if other is None else {"records_a": records, "records_b": other}
    given = [_side(read_records(table, name), name, key, fields) for name, table in tables.items()]
    keys = pa.concat_arrays([side.keys for side in given])
    said = {role: tuple(map(_below_each_other, *(side.said[role] for side in given))) for role in given[0].said}
    second_from = None if other is None else len(given[0].keys)
    engine = open_engine()
    try:
        roles = _register(engine, len(keys), said)
        large_blocks = link(engine, Records(match_kind, "match_mentions", roles, second_from), one_to_one=one_to_one)
        links, first_no = heaviest_first(engine.arrow("match_links")), _first_no(engine, len(keys))
    finally:
        engine.close()
    sides = None if second_from is None else (np.arange(len(keys)) >= second_from).astype(np.int64)
    return Matching(_clusters(match_kind, keys, sides, first_no), _links(keys, links), large_blocks)


def _register(engine: Engine, count: int, said: dict[str, tuple[pa.Array, ...]]) -> dict[str, tuple[str, ...]]:
    """Make the table `match_mentions`; columns have names of their own, whatever they were called."""
    names = {role: tuple(f"{role}_{place}" for place, _ in enumerate(columns, 1)) for role, columns in said.items()}
    columns = {name: column for role in said for name, column in zip(names[role], said[role], strict=True)}
    engine.register("match_mentions", pa.table({"record_no": np.arange(count), **columns}))
    engine.register("match_crm_pairs", CRM_PAIR_SCHEMA.empty_table())
    return names


def _first_no(engine: Engine, count: int) -> Ints:
    """For each record the first record of its cluster."""
    linked = engine.arrow("match_clusters")
    first_no = np.arange(count)
    first_no[linked["record_no"].to_numpy()] = linked["first_no"].to_numpy()
    return first_no


@dataclass(frozen=True)
class _Side:
    """One table's keys and what it says, ordered by key, so that the order of rows as given changes nothing."""

    keys: pa.Array
    said: dict[str, tuple[pa.Array, ...]]


def _side(table: pa.Table, name: str, key: str, fields: Fields) -> _Side:
    columns = columns_by_role(fields, table.column_names, name)
    if key not in table.column_names:
        raise MissingColumn(name, key, table.column_names)
    keys = plain_column(table, key)
    if keys.null_count or pc.count_distinct(keys).as_py() != len(keys):
        raise UnusableKey(name, key, "has blanks" if keys.null_count else "names several records alike")
    order = pc.sort_indices(keys)
    said = {role: tuple(text_column(table, column).take(order) for column in named) for role, named in columns.items()}
    return _Side(keys.take(order), said)


def _below_each_other(*slots: pa.Array) -> pa.Array:
    return pa.concat_arrays(slots)


def _clusters(kind: MatchKind, keys: pa.Array, sides: Ints | None, first_no: Ints) -> pa.Table:
    sided = None if sides is None else pa.array(["a", "b"]).take(pa.array(sides))
    parts = [f"{kind}", keys.cast(pa.string())] if sided is None else [f"{kind}", sided, keys.cast(pa.string())]
    named = pc.binary_join_element_wise(*parts, ":").take(pa.array(first_no))
    return pa.table({"key": keys, "cluster_id": named} | ({} if sided is None else {"side": sided}))


def _links(keys: pa.Array, links: pa.Table) -> pa.Table:
    found = {"key_a": keys.take(links["one_no"]), "key_b": keys.take(links["other_no"])}
    return pa.table({**found, **{name: links[name] for name in ("match_weight", "match_probability", "reason")}})
