"""What one matcher found, held against the truth in a process of its own, as one line of JSON.

python -m tests.benchmarks.one_judgement contacts OUT TABLE [OTHER]

Precision, recall and F1 of OUT/clusters.parquet; where there is OUT/pairs.parquet, those at its best threshold too.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from tests.benchmarks.matching_sets.catalogue import SETS, TRUTH, MatchingSet
from tests.benchmarks.pairs_right import Labels, PairsRight, pairs_right

THRESHOLDS = np.arange(-10, 45, 0.5)
"""Match weights (bits) at which pairs are tried as links; 4.25 is a probability of 0.95."""


@dataclass(frozen=True)
class Records:
    """All records of a set with the truth; one name each, its side and its key."""

    names: pa.Array
    truth: Labels

    @classmethod
    def of(cls, wanted: MatchingSet, tables: list[Path]) -> Records:
        """Read from the set's tables."""
        parts = [pq.read_table(path, columns=[wanted.key, TRUTH]) for path in tables]
        names = [_names(side, part[wanted.key]) for side, part in zip(wanted.sides, parts, strict=True)]
        return cls(pa.concat_arrays(names), np.concatenate([part[TRUTH].to_numpy() for part in parts]))

    def places(self, sides: Any, keys: pa.ChunkedArray) -> Labels:
        """Where the named records stand."""
        found = pc.index_in(_names(sides, keys), value_set=self.names)
        if found.null_count:
            raise SystemExit("a record was found that the set does not have")
        places: Labels = found.to_numpy()
        return places


def _names(side: Any, keys: pa.ChunkedArray) -> pa.Array:
    joined = pc.binary_join_element_wise(side, keys.cast(pa.string()), ":")
    return joined.combine_chunks() if isinstance(joined, pa.ChunkedArray) else joined


def as_found(records: Records, clusters: pa.Table) -> PairsRight:
    """A tool's clusters; a record that it does not name is alone."""
    sides = clusters["side"] if "side" in clusters.column_names else ""
    labels = np.arange(len(records.truth))
    found = np.unique(clusters["cluster"].to_numpy(zero_copy_only=False), return_inverse=True)[1]
    labels[records.places(sides, clusters["key"])] = found + len(labels)
    return pairs_right(labels, records.truth)


def at_best(records: Records, pairs: pa.Table) -> tuple[float, PairsRight]:
    """The match weight at which linking every heavier pair gives the best F1, and what it gives."""
    one, other = (records.places(pairs[f"side_{end}"], pairs[f"key_{end}"]) for end in ("a", "b"))
    weights = pairs["match_weight"].to_numpy()
    tried = [(float(least), _linked(one, other, weights >= least, records.truth)) for least in THRESHOLDS]
    return max(tried, key=lambda found: found[1].f1)


def _linked(one: Labels, other: Labels, links: Labels, truth: Labels) -> PairsRight:
    rows, columns = one[links], other[links]
    graph = coo_array((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=(len(truth), len(truth)))
    return pairs_right(connected_components(graph, directed=False)[1], truth)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=[one.name for one in SETS])
    parser.add_argument("out", type=Path)
    parser.add_argument("tables", type=Path, nargs="+")
    asked = parser.parse_args()
    wanted = next(one for one in SETS if one.name == asked.name)
    records = Records.of(wanted, asked.tables)
    told: dict[str, Any] = {"records": len(records.truth)}
    told["default"] = as_found(records, pq.read_table(asked.out / "clusters.parquet")).figures()
    scored = asked.out / "pairs.parquet"
    if scored.exists():
        weight, best = at_best(records, pq.read_table(scored))
        told["best"] = {"match_weight": weight, **best.figures()}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
