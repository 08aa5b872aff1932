"""One company, audited on DuckDB as it is installed; what others give is held against that."""

from __future__ import annotations

from pathlib import Path

import pytest

import attribution_audit as aa
from attribution_audit.simulation import simulate


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
