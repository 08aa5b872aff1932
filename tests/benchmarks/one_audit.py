"""One whole audit in a process of its own, as one line of JSON: seconds and peak memory by stage, digest of findings.

python -m tests.benchmarks.one_audit EXPORT OUT --threads 2 --memory-limit 1GB --engine duckdb
"""

from __future__ import annotations

import argparse
import hashlib
import json
import resource
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

STARTED = time.perf_counter()
"""Before the library is loaded: that is part of what a user waits for."""
ENGINES = ("duckdb", "spark")


@dataclass
class Stages:
    """What `progress` tells: when each stage began, and the peak memory of the process at its end, in megabytes."""

    seconds: dict[str, float] = field(default_factory=dict)
    megabytes: dict[str, float] = field(default_factory=dict)
    _now: str = "loading"
    _since: float = STARTED

    def enter(self, stage: str, *_: int) -> None:
        """End the stage that is on, and begin another."""
        at = time.perf_counter()
        self.seconds[self._now] = self.seconds.get(self._now, 0) + at - self._since
        self.megabytes[self._now] = peak_megabytes()
        self._now, self._since = stage, at


def peak_megabytes() -> float:
    """The most that this process has held so far. A Spark has its own, which is not in it."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def session(engine: str, threads: int) -> Any:
    """A Spark session on this machine, or None for the embedded engine."""
    if engine == "duckdb":
        return None
    from pyspark.sql import SparkSession

    return SparkSession.builder.master(f"local[{threads}]").getOrCreate()


def main() -> None:
    """Audit, write, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--memory-limit")
    parser.add_argument("--engine", choices=ENGINES, default="duckdb")
    asked = parser.parse_args()
    stages = Stages()
    from attribution_audit import audit

    with audit(
        asked.export,
        policy=asked.export / "policy.toml",
        engine=session(asked.engine, asked.threads),
        threads=asked.threads,
        memory_limit=asked.memory_limit,
        progress=stages.enter,
    ) as done:
        stages.enter("writing")
        done.write(asked.out)
        stages.enter("done")
        findings = done.outcome.findings.num_rows
    seconds = time.perf_counter() - STARTED
    told = {
        "seconds": seconds,
        "processor_seconds": time.process_time(),
        "megabytes": peak_megabytes(),
        "stages": {name: [stages.seconds[name], stages.megabytes[name]] for name in stages.seconds if name != "done"},
        "findings": findings,
        "digest": hashlib.sha256((asked.out / "findings.csv").read_bytes()).hexdigest(),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
