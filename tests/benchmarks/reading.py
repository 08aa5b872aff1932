"""Time and memory of reading an export beside DuckDB merely turning the same files into Parquet.

python -m tests.benchmarks.reading --rows 1000000 --runs 3
python -m tests.benchmarks.reading --rows 1000000 --profile

An export like the weekly one (cp1252, every cell quoted) with about so many rows in all its files. Each program runs
in a fresh process, the two take turns, and the median of the runs is printed with its ratio. Beside it stands the same
for the API's spelling (UTF-8), as a file that is not UTF-8 is written anew on the way.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from attribution_audit.simulation import SimulatedCompany, simulate

ROWS_A_LEAD = 14.6
"""Rows in all files of a simulated company, a lead: Lead.csv, its histories, responses, activities, deals."""
TARGET = 1.5
OURS = """
import sys, time, resource
start = time.perf_counter()
from attribution_audit.engines import open_engine
from attribution_audit.policy import load_policy
from attribution_audit.readers import read
engine = open_engine(threads=2)
reading = read(sys.argv[1], engine, load_policy(sys.argv[1] + "/policy.toml").policy)
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
      sum(count.read for count in reading.rows.values()))
"""
DUCKDB = """
import sys, time, resource, pathlib
start = time.perf_counter()
import duckdb
connection, rows = duckdb.connect(config={"threads": 2}), 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    target = str(pathlib.Path(sys.argv[2]) / (path.stem + ".parquet"))
    try:
        connection.read_csv(str(path)).write_parquet(target)
    except duckdb.Error:  # what is not UTF-8 is not auto-detected; a user looks it up and says so
        connection.read_csv(str(path), encoding="CP1252").write_parquet(target)
    rows += connection.read_parquet(target).shape[0]
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, rows)
"""
PROFILE = """
import cProfile, pstats, sys
from attribution_audit.engines import open_engine
from attribution_audit.policy import load_policy
from attribution_audit.readers import read
engine, policy = open_engine(threads=2), load_policy(sys.argv[1] + "/policy.toml").policy
profile = cProfile.Profile()
profile.runcall(read, sys.argv[1], engine, policy)
pstats.Stats(profile, stream=sys.stdout).sort_stats(sys.argv[2]).print_stats(40)
"""


def run(program: str, export: Path, folder: Path) -> tuple[float, float, int]:
    """Seconds, peak megabytes and rows of one program in a fresh process."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-c", program, str(export), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    seconds, megabytes, rows = done.stdout.split()
    return float(seconds), float(megabytes), int(rows)


def compare(export: Path, folder: Path, runs: int) -> None:
    """Print the medians of both programs, which take turns."""
    turns = [(run(DUCKDB, export, folder / f"{turn}"), run(OURS, export, folder / f"{turn}")) for turn in range(runs)]
    seconds = [statistics.median(turn[which][0] for turn in turns) for which in (0, 1)]
    megabytes = [statistics.median(turn[which][1] for turn in turns) for which in (0, 1)]
    for name, which in (("DuckDB into Parquet", 0), ("our reading", 1)):
        rows = turns[0][which][2]
        print(f"  {name:20} {seconds[which]:7.2f} s {megabytes[which]:7.0f} MB {rows:10,} rows")
    print(f"  {'ratio':20} {seconds[1] / seconds[0]:7.2f}   target {TARGET}")


def show_profile(export: Path) -> None:
    """Print where our time goes, by own and by cumulated time."""
    for order in ("tottime", "cumtime"):
        subprocess.run([sys.executable, "-c", PROFILE, str(export), order], check=True)


def main() -> None:
    """Print the medians for both spellings, or profiles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    company: SimulatedCompany = simulate(max(round(arguments.rows / ROWS_A_LEAD), 1), 1, "story")
    with tempfile.TemporaryDirectory() as name:
        for dialect in ("weekly", "api"):
            export = Path(company.write(Path(name) / dialect, dialect=dialect))
            print(f"{dialect}, {sum(table.num_rows for table in company.tables.values()):,} rows")
            if arguments.profile:
                show_profile(export)
            else:
                compare(export, Path(name) / f"{dialect} out", arguments.runs)


if __name__ == "__main__":
    main()
