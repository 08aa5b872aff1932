"""New records beside known ones: how long it takes, and where it ends otherwise than matching all of them anew.

python -m tests.benchmarks.known_runs
python -m tests.benchmarks.known_runs contacts 10k 100k --share 0.01 --name 20

A share of the records of a set, drawn by a fixed seed, is new. All others are matched and written first; then the new
ones are put beside them (`known=`), and last all records are matched anew. Told are the seconds of each, what became of
known clusters, and how many clusters differ, some of them by name, with how the whole run parts them.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import attribution_audit as aa
from tests.benchmarks.matching import CACHE, made
from tests.benchmarks.matching_sets.catalogue import SETS, SIZES, TRUTH, MatchingSet

SEED = 3
DEFAULT_SIZES = ("10k", "100k")


def differing(one: aa.Matching, other: aa.Matching) -> dict[str, tuple[frozenset[str], ...]]:
    """The clusters of `one`, by name, whose records `other` puts together otherwise, with how `other` parts them."""
    ours, theirs = (_clusters(matching) for matching in (one, other))
    of_theirs = {key: keys for keys in theirs.values() for key in keys}
    return {
        name: tuple(sorted({of_theirs[key] & keys for key in keys}, key=sorted))
        for name, keys in ours.items()
        if keys != of_theirs[min(keys)]
    }


def _clusters(matching: aa.Matching) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    columns = (matching.clusters_table[name].to_pylist() for name in ("key", "cluster_id"))
    for key, name in zip(*columns, strict=True):
        found.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}


def told(wanted: MatchingSet, size: str, share: float, named: int, folder: Path) -> Iterator[str]:
    """The lines of one set."""
    (path,) = made(wanted, size, folder)
    table = pq.read_table(path)
    is_new = np.random.default_rng(SEED).random(len(table)) < share
    records = table.drop_columns([TRUTH])
    old, new = (records.filter(pa.array(part)) for part in (~is_new, is_new))
    asked: dict[str, Any] = {"kind": wanted.kind, "key": wanted.key, "fields": wanted.fields}
    with tempfile.TemporaryDirectory() as out:
        began = perf_counter()
        aa.match(old, **asked).write(out)
        first, began = perf_counter() - began, perf_counter()
        added = aa.match(new, known=out, **asked)
        added.write(out)
        adding, began = perf_counter() - began, perf_counter()
        anew = aa.match(records, **asked)
        whole = perf_counter() - began
    yield f"{wanted.title(size)}: {len(old):,} known, {len(new):,} new records"
    yield f"  known {first:.1f} s, new beside known {adding:.1f} s ({adding / whole:.1%} of all anew, {whole:.1f} s)"
    for what, count in added.changes.groupby("what")["records"].sum().items():
        yield f"  {what}: {count:,} records"
    found = differing(added, anew)
    yield f"  {len(found):,} of {added.clusters['cluster_id'].nunique():,} clusters differ from all anew"
    for name in sorted(found)[:named]:
        yield f"    {name}: {' | '.join(', '.join(sorted(keys)) for keys in found[name])}"


def main() -> None:
    """Measure set by set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sets = {one.name: one for one in SETS if one.sizes}
    parser.add_argument("wanted", nargs="*", metavar="SET|SIZE", help=f"of {', '.join([*sets, *SIZES])}")
    parser.add_argument("--share", type=float, default=0.01, help="of the records that are new")
    parser.add_argument("--name", type=int, default=0, help="how many clusters that differ are named")
    parser.add_argument("--folder", type=Path, default=CACHE, help="where tables are, or are made")
    asked = parser.parse_args()
    if unknown := set(asked.wanted) - {*sets, *SIZES}:
        parser.error(f"no set or size is called {', '.join(sorted(unknown))}")
    sizes = [size for size in SIZES if size in asked.wanted] or DEFAULT_SIZES
    for wanted in [sets[name] for name in sets if name in asked.wanted] or sets.values():
        for size in sizes:
            for line in told(wanted, size, asked.share, asked.name, asked.folder):
                print(line, flush=True)


if __name__ == "__main__":
    main()
