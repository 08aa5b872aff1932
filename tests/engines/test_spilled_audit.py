"""A whole audit with too little memory for its tables finds what one with enough finds, and writes the same."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from attribution_audit import audit
from attribution_audit.engines import open_engine
from attribution_audit.simulation import simulate
from tests.engines.spilling import Watch

LEADS, MEGABYTES = 6_000, 150
SPILLED = 4_000_000
"""Bytes on disk from which on an audit has not merely touched its limit."""


def written(export: Path, folder: Path, threads: int, memory_limit: str | None) -> int:
    """Audit into `folder`; how many bytes the engine put aside meanwhile."""
    spill = folder / "spill"
    spill.mkdir(parents=True)
    engine = open_engine(threads=threads, memory_limit=memory_limit, spill=str(spill))
    with Watch(spill) as watch, audit(export, policy=export / "policy.toml", engine=engine) as done:
        done.write(folder / "out")
    assert list(spill.iterdir()) == []
    return watch.most


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return simulate(LEADS, 3, "story").write(tmp_path_factory.mktemp("company") / "export", dialect="api")


@pytest.fixture(scope="module")
def plenty(export: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plenty")
    assert written(export, folder, threads=2, memory_limit=None) == 0
    return folder / "out"


@pytest.mark.parametrize("threads", [1, 2])
def test_a_spilled_audit_writes_the_same(threads: int, export: Path, plenty: Path, tmp_path: Path) -> None:
    assert written(export, tmp_path, threads, f"{MEGABYTES}MB") > SPILLED
    out = tmp_path / "out"
    assert (out / "findings.csv").read_bytes() == (plenty / "findings.csv").read_bytes()
    names = {path.name for path in plenty.glob("*.parquet")}
    assert {path.name for path in out.glob("*.parquet")} == names
    for name in names:
        assert pq.read_table(out / name).equals(pq.read_table(plenty / name), check_metadata=True), name
