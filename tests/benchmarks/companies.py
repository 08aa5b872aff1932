"""Time and memory of whole audits of made-up companies, beside DuckDB merely reading the same files into Parquet.

python -m tests.benchmarks.companies --folder companies
python -m tests.benchmarks.companies --folder companies --leads 1000000 --memory-limit 1GB --runs 1 --json measured.json

Each program runs in a fresh process, the two take turns, and medians are told: seconds and peak memory of each stage,
the ratio to reading, and how time grows with the number of leads (1.0: in step with it). Companies are made where
`--folder` has none of that size (a million leads take some ten minutes, 10 GB of memory and 4 GB of disk), and stay.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.measured import Measured
from tests.benchmarks.one_audit import ENGINES

SIZES = (20_000, 100_000, 300_000, 1_000_000)
COMPANY = """
import sys
from attribution_audit.simulation import simulate
simulate(int(sys.argv[1]), 1, "story").write(sys.argv[2], dialect="api")
"""
"""A process of its own: peak memory is inherited from whoever starts a process, so the starter stays small."""


def company(folder: Path, leads: int) -> Path:
    """The export of the company with so many leads, made if it is not there."""
    export = folder / str(leads)
    if not export.exists():
        unfinished = folder / f"{leads}.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        subprocess.run([sys.executable, "-c", COMPANY, str(leads), str(unfinished)], check=True)
        unfinished.rename(export)
    return export


def run(program: str, export: Path, *options: str) -> dict[str, Any]:
    """What one program says of itself; what it writes is thrown away."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", f"tests.benchmarks.{program}", str(export), out, *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def measure(export: Path, leads: int, asked: argparse.Namespace) -> Measured:
    """Both programs in turns."""
    threads = ("--threads", str(asked.threads))
    limit = () if asked.memory_limit is None else ("--memory-limit", asked.memory_limit)
    audits, readings = [], []
    for turn in range(asked.runs):
        readings.append(run("one_reading", export, *threads))
        audits.append(run("one_audit", export, *threads, *limit, "--engine", asked.engine))
        print(f"{leads:,} leads, turn {turn + 1}: {audits[-1]['seconds']:.1f} s", file=sys.stderr)
    return Measured.of(leads, audits, readings)


def main() -> None:
    """Measure each size, smallest first, and print tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True, help="where the companies are, or are made")
    parser.add_argument("--leads", type=int, nargs="+", default=SIZES)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--memory-limit", help="of the engine, such as 1GB; its own by default")
    parser.add_argument("--engine", choices=ENGINES, default="duckdb")
    parser.add_argument("--json", type=Path, help="where the figures are put for a program to read")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    exports = {leads: company(asked.folder, leads) for leads in sorted(asked.leads)}
    measured = [measure(export, leads, asked) for leads, export in exports.items()]
    limit = asked.memory_limit or "its own"
    print(f"{asked.engine}, {asked.threads} threads, memory limit {limit}, median of {asked.runs}")
    print("\n".join(Measured.table(measured)))
    if asked.json is not None:
        settings = {name: getattr(asked, name) for name in ("engine", "threads", "memory_limit", "runs")}
        told = settings | {"companies": [one.figures() for one in measured]}
        asked.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
