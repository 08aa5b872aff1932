"""Time and memory of reading an export beside DuckDB merely turning the same files into Parquet.

python -m tests.benchmarks.reading --rows 1000000 --runs 3
python -m tests.benchmarks.reading --rows 1000000 --profile

An export like the weekly one (every cell quoted) with about so many rows in all its files. Each program runs in a fresh
process, the two take turns, and the median of the runs is printed with its ratio. The weekly export is in cp1252,
which DuckDB reads in no way of its own: it is given a copy in UTF-8, and we are given first that and then the original.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROWS_A_LEAD = 19.7
"""Rows in all files of a simulated company, a lead: Lead.csv, its histories, responses, activities, deals."""
TARGET = 1.5
WRITTEN_IN_UTF8 = ("SourceApproval", "Payout", "Spend", "policy")
"""Files of the company's own."""
COMPANY = """
import sys
from attribution_audit.simulation import simulate
simulate(int(sys.argv[1]), 1, "story").write(sys.argv[2])
"""
"""A process of its own: peak memory is inherited from whoever starts a process, so the starter stays small."""
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
    connection.read_csv(str(path)).write_parquet(target)
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


def in_utf8(export: Path, folder: Path) -> Path:
    """The same export with every file in UTF-8."""
    folder.mkdir()
    for path in export.iterdir():
        with path.open("rb") as stream, (folder / path.name).open("wb") as out:
            for line in stream:
                out.write(line if path.stem in WRITTEN_IN_UTF8 else line.decode("cp1252").encode())
    return folder


def compare(theirs: Path, export: Path, folder: Path, runs: int) -> None:
    """Print the medians of both programs, which take turns."""
    turns = [(run(DUCKDB, theirs, folder / f"{turn}"), run(OURS, export, folder / f"{turn}")) for turn in range(runs)]
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
    with tempfile.TemporaryDirectory() as name:
        original = Path(name) / "weekly"
        made = [sys.executable, "-c", COMPANY, str(max(round(arguments.rows / ROWS_A_LEAD), 1)), str(original)]
        subprocess.run(made, check=True)
        copy = in_utf8(original, Path(name) / "weekly in UTF-8")
        for export in (copy, original):
            print(export.name)
            if arguments.profile:
                show_profile(export)
            else:
                compare(copy, export, Path(name) / f"{export.name} out", arguments.runs)


if __name__ == "__main__":
    main()
