"""DuckDB merely turning a company's files into Parquet, in a process of its own: what any audit is measured by.

All columns as DuckDB reads them, its own compression, one file after the other.

python -m tests.benchmarks.one_reading EXPORT OUT --threads 2
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from pathlib import Path

STARTED = time.perf_counter()


def main() -> None:
    """Read, write, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    import duckdb

    connection = duckdb.connect(config={"threads": asked.threads})
    for path in sorted(asked.export.glob("*.csv")):
        connection.read_csv(str(path)).write_parquet(str(asked.out / f"{path.stem}.parquet"))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    seconds = {"seconds": time.perf_counter() - STARTED, "processor_seconds": time.process_time()}
    print(json.dumps({**seconds, "megabytes": megabytes}))


if __name__ == "__main__":
    main()
