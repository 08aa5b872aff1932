"""One run of `attribution_audit.match` in a process of its own, from Parquet to Parquet.

python -m tests.benchmarks.matching_tools.one_match contacts OUT TABLE [OTHER]

Writes OUT/clusters.parquet: key, cluster, and where two tables are matched side.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import pyarrow.parquet as pq

from tests.benchmarks.matching_sets.catalogue import SETS
from tests.benchmarks.matching_tools.told import tell_finished


def main() -> None:
    """Match as a user does: no label, no model, no threshold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=[one.name for one in SETS])
    parser.add_argument("out", type=Path)
    parser.add_argument("tables", type=Path, nargs="+")
    asked = parser.parse_args()
    wanted = next(one for one in SETS if one.name == asked.name)
    import attribution_audit as aa

    matching = aa.match(*asked.tables, kind=wanted.kind, key=wanted.key, fields=wanted.fields)
    clusters = matching.clusters_table
    names = {"cluster_id": "cluster", **{name: name for name in ("key", "side")}}
    pq.write_table(
        clusters.rename_columns([names[name] for name in clusters.column_names]), asked.out / "clusters.parquet"
    )
    tell_finished()


if __name__ == "__main__":
    main()
