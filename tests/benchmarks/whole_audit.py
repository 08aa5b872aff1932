"""Time and memory of a whole audit beside DuckDB merely reading the same files into Parquet.

python -m tests.benchmarks.whole_audit --leads 20000 --runs 3

Each program runs in a fresh process, the two take turns, and the median of the runs is printed with its ratio.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from attribution_audit.simulation import simulate

AUDIT = """
import sys, time, resource
start = time.perf_counter()
import attribution_audit as aa
with aa.audit(sys.argv[1], policy=sys.argv[1] + "/policy.toml", threads=2) as audit:
    audit.write(sys.argv[2])
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
READING = """
import sys, time, resource, pathlib
start = time.perf_counter()
import duckdb
connection = duckdb.connect(config={"threads": 2})
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    target = pathlib.Path(sys.argv[2]) / (path.stem + ".parquet")
    relation = connection.read_csv(str(path), all_varchar=True, header=True)
    relation.write_parquet(str(target))
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def run(program: str, export: Path, folder: Path) -> tuple[float, float]:
    """Seconds and peak megabytes of one program in a fresh process."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", program, str(export), str(folder)], capture_output=True, text=True, check=True
    )
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--leads", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export = Path(simulate(arguments.leads, 1, "story").write(folder / "export", dialect="api"))
        pairs = [
            (run(AUDIT, export, folder / f"audit{turn}"), run(READING, export, folder / f"reading{turn}"))
            for turn in range(arguments.runs)
        ]
    audit, reading = ([pair[which] for pair in pairs] for which in (0, 1))
    seconds = statistics.median(time for time, _ in audit)
    read_seconds = statistics.median(time for time, _ in reading)
    print(f"{arguments.leads} leads, median of {arguments.runs}")
    print(f"whole audit   {seconds:7.2f} s  {statistics.median(peak for _, peak in audit):7.0f} MB")
    print(f"reading alone {read_seconds:7.2f} s  {statistics.median(peak for _, peak in reading):7.0f} MB")
    print(f"ratio         {seconds / read_seconds:7.2f}")


if __name__ == "__main__":
    main()
