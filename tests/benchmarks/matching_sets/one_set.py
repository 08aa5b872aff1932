"""One set, made and written as Parquet in a process of its own: the starter's memory stays small.

python -m tests.benchmarks.matching_sets.one_set contacts 10k FOLDER
"""

from __future__ import annotations

import argparse
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.benchmarks.matching_sets.catalogue import SETS, SIZES


def made(name: str, size: str) -> list[pa.Table]:
    """The tables of a set."""
    wanted = next(one for one in SETS if one.name == name)
    if name.startswith("febrl"):
        from tests.benchmarks.matching_sets.febrl import febrl_tables

        return febrl_tables(int(name.removeprefix("febrl")))
    from tests.benchmarks.matching_sets.world import crm_table

    return [crm_table(wanted.kind, SIZES[size], wanted.seed)]


def main() -> None:
    """Write the tables, each whole or not at all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=[one.name for one in SETS])
    parser.add_argument("size", choices=["", *SIZES])
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    wanted = next(one for one in SETS if one.name == asked.name)
    paths = wanted.tables(asked.folder, asked.size)
    for path, table in zip(paths, made(asked.name, asked.size), strict=True):
        unfinished = path.with_suffix(".unfinished")
        pq.write_table(table, unfinished)
        unfinished.rename(path)


if __name__ == "__main__":
    main()
