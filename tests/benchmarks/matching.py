"""Who is who, by `attribution_audit.match` and by Splink: how right, how fast, how large.

python -m tests.benchmarks.matching
python -m tests.benchmarks.matching febrl1 febrl4 contacts companies 1k 10k --tools ours --json measured.json

Sets: FEBRL 1 to 4 (4 is two tables to be linked) and made-up CRM tables of contacts and companies at 1k to 1m records,
of which a fifth say somebody again. Precision, recall and F1 are over pairs of records in one cluster, each tool as it
comes: ours without any setting, Splink clustered at a match probability of 0.95 as documented and, with the truth in
hand, at its best threshold. Each run is a fresh process; seconds begin at its start and end when the clusters are
written, the memory is the most that it and its children held. Tables and an environment for Splink stay in `--folder`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.matching_sets.catalogue import SETS, SIZES, MatchingSet
from tests.benchmarks.matching_tools.environment import peers_python
from tests.benchmarks.watched import PROJECT, watched

TOOLS = {"ours": "one_match", "splink": "one_splink"}
DEFAULT_SIZES = ("1k", "10k", "100k")
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "attribution-audit-benchmarks"
HEADER = f"{'set':16} {'records':>9} {'tool':12} {'precision':>9} {'recall':>7} {'F1':>7} {'seconds':>8} {'peak MB':>8}"


def tables_folder(folder: Path) -> Path:
    """Where tables made by the programs as they are now stand: a change of one makes other tables."""
    programs = sorted((PROJECT / "tests/benchmarks/matching_sets").glob("*.py"))
    edition = hashlib.sha256(b"".join(program.read_bytes() for program in programs)).hexdigest()[:12]
    tables = folder / f"tables-{edition}"
    tables.mkdir(parents=True, exist_ok=True)
    return tables


def made(wanted: MatchingSet, size: str, folder: Path) -> list[Path]:
    """The tables of a set, made if they are not there."""
    tables = tables_folder(folder)
    paths = wanted.tables(tables, size)
    if not all(path.exists() for path in paths):
        maker = [
            str(peers_python(folder)),
            "-m",
            "tests.benchmarks.matching_sets.one_set",
            wanted.name,
            size,
            str(tables),
        ]
        subprocess.run(maker, check=True, cwd=PROJECT)
    return paths


def measured(wanted: MatchingSet, tables: list[Path], tool: str, folder: Path) -> dict[str, Any]:
    """Figures of one run of one tool; or `failed`, with why."""
    python = peers_python(folder) if tool == "splink" else Path(sys.executable)
    with tempfile.TemporaryDirectory() as out:
        named = [wanted.name, out, *map(str, tables)]
        run = watched([str(python), "-m", f"tests.benchmarks.matching_tools.{TOOLS[tool]}", *named])
        if "failed" in run:
            return run
        judge = [sys.executable, "-m", "tests.benchmarks.one_judgement", *named]
        judged = subprocess.run(judge, check=True, cwd=PROJECT, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(judged.stdout)
    return run | figures


def lines(title: str, tool: str, told: dict[str, Any]) -> Iterator[str]:
    """A line for a run as it comes, and one at its best threshold where it has one."""
    if "failed" in told:
        yield f"{title:16} {'':>9} {tool:12} {told['failed']}"
        return
    taken = f"{told['seconds']:8.1f} {told['megabytes']:8.0f}"
    yield f"{title:16} {told['records']:9,} {tool:12} {_right(told['default'])} {taken}"
    if "best" in told:
        best, threshold = f"{tool}, best", f"{told['best']['match_weight']:.1f}"
        yield f"{title:16} {told['records']:9,} {best:12} {_right(told['best'])} {threshold:>8} bits"


def _right(figures: dict[str, float]) -> str:
    return f"{figures['precision']:9.4f} {figures['recall']:7.4f} {figures['f1']:7.4f}"


def main() -> None:
    """Measure set by set, smallest first, and print a table as it grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [one.name for one in SETS]
    parser.add_argument("wanted", nargs="*", metavar="SET|SIZE", help=f"of {', '.join([*names, *SIZES])}")
    parser.add_argument("--tools", nargs="+", choices=TOOLS, default=[*TOOLS])
    parser.add_argument("--folder", type=Path, default=CACHE, help="where tables and the environment are, or are made")
    parser.add_argument("--json", type=Path, help="where the figures are put for a program to read")
    asked = parser.parse_args()
    if unknown := set(asked.wanted) - {*names, *SIZES}:
        parser.error(f"no set or size is called {', '.join(sorted(unknown))}")
    sizes = [size for size in SIZES if size in asked.wanted] or DEFAULT_SIZES
    sets = [one for one in SETS if one.name in asked.wanted] or SETS
    told = []
    print(HEADER)
    for wanted in sets:
        for size in [size for size in sizes if size in wanted.sizes] or [""] * (not wanted.sizes):
            tables = made(wanted, size, asked.folder)
            for tool in asked.tools:
                figures = measured(wanted, tables, tool, asked.folder)
                print("\n".join(lines(wanted.title(size), tool, figures)), flush=True)
                told.append({"set": wanted.name, "size": size, "tool": tool, **figures})
    if asked.json is not None:
        asked.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
