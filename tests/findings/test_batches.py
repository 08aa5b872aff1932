"""Claims are weighed some at a time; how many makes no difference to any finding."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from attribution_audit import audit
from attribution_audit.findings import weigh
from attribution_audit.reports import Outcome
from attribution_audit.simulation import simulate

MODULE = sys.modules[weigh.__module__]


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return simulate(400, 5, "story").write(tmp_path_factory.mktemp("company") / "export", dialect="api")


def outcome(export: Path) -> Outcome:
    with audit(export, policy=export / "policy.toml", threads=1) as done:
        return done.outcome


@pytest.mark.parametrize("at_once", [1, 7])
def test_batches_of_any_size_give_the_same(at_once: int, export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = outcome(export)
    assert whole.findings.num_rows > 2 * at_once
    monkeypatch.setattr(MODULE, "CLAIMS_AT_ONCE", at_once)
    in_batches = outcome(export)
    assert in_batches.findings.equals(whole.findings)
    assert in_batches.summary == whole.summary
