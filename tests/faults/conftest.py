"""Companies that the tests here share."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.simulation import simulate

LEADS = 2_000


@pytest.fixture(scope="session")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A weekly export, which is written anew in UTF-8 on the way."""
    return simulate(LEADS, 1, "story").write(tmp_path_factory.mktemp("company") / "export")
