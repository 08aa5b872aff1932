"""The same company gives the same audit, to the byte, wherever it runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attribution_audit as aa
from attribution_audit.vocabulary import Kind
from tests.conftest import ON_SPARK, OTHER_VERSION
from tests.same.contents import assert_same, parquet

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ROOT = Path(__file__).parents[2]
AUDIT = """
import sys, duckdb
import attribution_audit as aa
with aa.audit(sys.argv[1], policy=sys.argv[1] + "/policy.toml", threads=1) as audit:
    audit.write(sys.argv[2])
print(duckdb.__version__)
"""


def test_there_is_something_to_compare(audited: Path) -> None:
    tables = parquet(audited)
    assert len(tables["findings.parquet"]) > 100
    assert set(tables["findings.parquet"]["kind"].to_pylist()) == set(Kind)
    assert set(tables["findings.parquet"]["tier"].to_pylist()) == {"hold", "review", "note"}
    assert all(len(table) for name, table in tables.items() if name != "quarantine.parquet")


def test_the_other_duckdb(company: Path, audited: Path, other_duckdb: Path, tmp_path: Path) -> None:
    paths = [str(other_duckdb), str(ROOT)]
    done = subprocess.run(
        [sys.executable, "-c", AUDIT, str(company), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
    )
    assert done.stdout.startswith(OTHER_VERSION)
    assert_same(audited, tmp_path)


class TestSpark:
    pytestmark = ON_SPARK

    def test_a_session(self, company: Path, audited: Path, spark_session: SparkSession, tmp_path: Path) -> None:
        with aa.audit(company, policy=company / "policy.toml", engine=spark_session) as audit:
            audit.write(tmp_path)
            names = ("sources", "entities", "links", "kpis", "attribution", "quarantine")
            frames = {name: getattr(audit, name) for name in names}
        assert_same(audited, tmp_path)
        with aa.audit(company, policy=company / "policy.toml") as audit:
            for name, frame in frames.items():
                assert frame.equals(getattr(audit, name)), name
