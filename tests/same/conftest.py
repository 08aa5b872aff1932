"""One company, audited on DuckDB as it is installed; what others give is held against that."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

import pytest

import attribution_audit as aa
from attribution_audit.simulation import simulate

OTHER_VERSION = "1.5" if importlib.metadata.version("duckdb").startswith("2.") else "2.0"
"""Of the two lines of DuckDB that are supported, the one that is not installed."""


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("company") / "export"
    return Path(simulate(2_000, 7, "story").write(folder, dialect="api"))


@pytest.fixture(scope="session")
def audited(company: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("duckdb")
    with aa.audit(company, policy=company / "policy.toml") as audit:
        audit.write(out)
    return out


@pytest.fixture(scope="session")
def other_duckdb(request: pytest.FixtureRequest) -> Path:
    """A folder with the other DuckDB in it, fetched once."""
    folder = Path(request.config.cache.mkdir(f"duckdb-{OTHER_VERSION}"))  # type: ignore[union-attr]
    if not (folder / "duckdb").is_dir():
        wanted = ["--quiet", "--no-deps", "--target", str(folder), f"duckdb=={OTHER_VERSION}.*"]
        done = subprocess.run(
            [sys.executable, "-m", "pip", "install", *wanted], capture_output=True, text=True, check=False
        )
        if done.returncode:
            refuse = pytest.fail if os.environ.get("CI") else pytest.skip
            refuse(f"DuckDB {OTHER_VERSION} cannot be fetched: {done.stderr.strip().splitlines()[-1]}")
    return folder
