"""A matching in a folder: written whole or not at all, and read again to be asked or to go on from."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from attribution_audit.matching.answered import ANSWERED_SCHEMA, Code
from attribution_audit.matching.changes import CHANGE_SCHEMA
from attribution_audit.matching.coded import Ints
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.frequencies import frequencies, read_frequencies
from attribution_audit.matching.judging import Judging
from attribution_audit.matching.links import FOUND_SCHEMA
from attribution_audit.matching.matching_files import (
    MARK,
    MODEL,
    NAMES,
    MatchingFiles,
    NotAMatching,
    about,
    is_matching,
)
from attribution_audit.matching.model_document import document, read_model
from attribution_audit.matching.naming import LARGE_BLOCK_SCHEMA, Parts
from attribution_audit.matching.remembered import Remembered
from attribution_audit.matching.review_file import review_list
from attribution_audit.matching.roles import kind_of
from attribution_audit.matching.said_again import said_of
from attribution_audit.matching.said_file import NAME as SAID
from attribution_audit.matching.said_file import SaidFile
from attribution_audit.matching.saying import layouts_of, settled_layouts
from attribution_audit.matching.taught import Taught
from attribution_audit.records.output_folder import check_folder
from attribution_audit.records.replacement import replace, standing
from attribution_audit.version import VERSION

WHAT = "matching"
ANSWER_OF = {code.name.lower(): code for code in Code}
NEAR = "near"
READ = ("clusters", "links", "changes", "records", "pairs", "frequencies")
PAIRS_SCHEMA = pa.schema([*FOUND_SCHEMA, ("what", pa.string())])
"""Pairs that came near a link, and pairs that were answered."""


def check(folder: Path) -> None:
    """Whether a matching can be written to a folder, before anything is computed.

    Raises
    ------
    UnusableOutput
        If it cannot.
    """
    check_folder(folder, NAMES, is_ours=is_matching, what=WHAT)


def write(matching: Parts, band: pa.Table, folder: Path) -> MatchingFiles:
    """Write a matching, whole or not at all, with the pairs of `band` to look at; gives what was written.

    Raises
    ------
    UnusableOutput
        If the folder cannot take it.
    """
    check(folder)
    files = _files(matching, band)
    replace(folder, NAMES, files.write, what=WHAT)
    return files


def read(folder: Path) -> Parts:
    """What a matching is made of: clusters, links, blocks not compared in full, and what it remembers.

    Raises
    ------
    NotAMatching
        If there is none in the folder, or a file of it is missing or damaged.
    """
    asked = about(standing(folder, MARK).parent)
    try:
        tables = {name: _table(folder, name) for name in READ}
        remembered, changes = _remembered(folder, asked, tables), tables["changes"].select(CHANGE_SCHEMA.names)
    except (OSError, KeyError, IndexError, TypeError, ValueError, pa.ArrowException) as error:
        raise NotAMatching(str(folder), "a file of it is missing or damaged") from error
    blocks = pa.Table.from_pylist(asked["not_compared_in_full"], LARGE_BLOCK_SCHEMA)
    return Parts(tables["clusters"], tables["links"], blocks, remembered, changes)


def _files(matching: Parts, band: pa.Table) -> MatchingFiles:
    kept = matching.remembered
    named = {column: name for role, names in kept.taught.roles.items() for column, name in _paired(kept, role, names)}
    shown = pa.table({kept.key: kept.keys} | {column: kept.mentions[name] for column, name in named.items()})
    sides = (shown.slice(side.start, side.stop - side.start) for side in kept.sides)
    records = [side.stop - side.start for side in kept.sides]
    asked: dict[str, Any] = {
        "kind": kept.taught.kind.value,
        "key": kept.key,
        "fields": {role: list(columns) for role, columns in kept.columns.items()},
        "one_to_one": kept.one_to_one,
        "records": records if kept.second_from is not None else records[:1],
        "links": matching.links.num_rows,
        "review": band.num_rows,
        "layout": _layout(kept.taught),
        "near_misses_left_out": kept.near_left_out,
        "not_compared_in_full": matching.large_blocks.to_pylist(),
    }
    first, second = sides
    return MatchingFiles(
        clusters=matching.clusters,
        links=matching.links,
        changes=matching.changes,
        review=review_list(band, (first, second), kept.key, list(named)),
        records=pa.table({"key": kept.keys, **{name: kept.mentions[name] for name in kept.mentions.column_names}}),
        pairs=_pairs(kept),
        frequencies=frequencies(kept.taught.judging.known, kept.taught.shared),
        said=said_of(kept),
        model=document(kept.taught.judging),
        about=asked,
    )


def _paired(kept: Remembered, role: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(column, name) for column, name in zip(kept.columns[role], names, strict=True) if column != kept.key]


def _pairs(kept: Remembered) -> pa.Table:
    codes = kept.answered["answer"].to_pylist()
    names = pa.array([Code(code).name.lower() for code in codes], pa.string())
    none = pa.array(np.zeros(len(codes), dtype=np.int64))
    answers = pa.table([kept.answered["one_no"], kept.answered["other_no"], none, names], schema=PAIRS_SCHEMA)
    return pa.concat_tables([kept.near.append_column("what", pa.repeat(NEAR, len(kept.near))), answers])


def _remembered(folder: Path, asked: dict[str, Any], tables: dict[str, pa.Table]) -> Remembered:
    columns = {role: tuple(named) for role, named in asked["fields"].items()}
    second_from = asked["records"][0] if len(asked["records"]) > 1 else None
    keys = tables["clusters"]["key"].combine_chunks()
    what = tables["pairs"]["what"].combine_chunks()
    is_near = pc.equal(what, NEAR)
    answers = tables["pairs"].filter(pc.invert(is_near))
    codes = pa.array([int(ANSWER_OF[name]) for name in answers["what"].to_pylist()], pa.int64())
    if len(tables["records"]) != len(keys):
        raise ValueError(len(keys))
    taught = _taught(folder, asked, columns, tables["frequencies"], second_from)
    return Remembered(
        asked["key"],
        columns,
        keys,
        tables["records"].drop_columns(["key"]),
        second_from,
        asked["one_to_one"],
        taught,
        _first_no(tables["clusters"]["cluster_id"].combine_chunks()),
        _said(folder, asked, taught),
        _numbered(tables["links"], keys, second_from),
        tables["pairs"].filter(is_near).select(FOUND_SCHEMA.names),
        int(asked["near_misses_left_out"]),
        pa.table([answers["one_no"], answers["other_no"], codes], schema=ANSWERED_SCHEMA),
    )


def _taught(
    folder: Path, asked: dict[str, Any], columns: dict[str, tuple[str, ...]], table: pa.Table, second_from: int | None
) -> Taught:
    kind = kind_of(asked["kind"])
    roles = {role: tuple(f"{role}_{place}" for place, _ in enumerate(named, 1)) for role, named in columns.items()}
    known, shared = read_frequencies(table)
    frozen = read_model(standing(folder, MODEL), kind)
    layout = settled_layouts(kind, layouts_of(kind, roles)).said
    return Taught(roles, shared, Judging(kind, known, layout, frozen.learnt, second_from))


def _said(folder: Path, asked: dict[str, Any], taught: Taught) -> SaidFile | None:
    """What the records say, if it was put down as this program would."""
    is_alike = asked["program_version"] == VERSION and asked["layout"] == _layout(taught)
    return SaidFile.at(standing(folder, SAID)) if is_alike else None


def _layout(taught: Taught) -> str:
    """A word for how cells are laid out: another one, and they cannot be read."""
    layouts = taught.layouts
    told = repr([(layout.numbers.descr, layout.texts) for layout in (layouts.said, layouts.keys)])
    return sha256(told.encode()).hexdigest()[:16]


def _first_no(cluster_ids: pa.Array) -> Ints:
    """For each record the first record with the same cluster."""
    places = cluster_ids.dictionary_encode().indices.to_numpy()
    _, first, which = np.unique(places, return_index=True, return_inverse=True)
    found: Ints = first[which.reshape(-1)].astype(np.int64)
    return found


def _numbered(links: pa.Table, keys: pa.Array, second_from: int | None) -> pa.Table:
    first, second = (keys, keys) if second_from is None else (keys.slice(0, second_from), keys.slice(second_from))
    one = pc.index_in(links["key_a"].combine_chunks(), value_set=first).cast(pa.int64())
    other = pc.add(pc.index_in(links["key_b"].combine_chunks(), value_set=second).cast(pa.int64()), second_from or 0)
    millibits = np.rint(links["match_weight"].to_numpy() * MILLIBITS).astype(np.int64)
    return pa.table([one, other, pa.array(millibits)], schema=FOUND_SCHEMA)


def _table(folder: Path, name: str) -> pa.Table:
    return pq.read_table(standing(folder, f"{name}.parquet"))
