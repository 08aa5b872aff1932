"""A run that stands for the real one: as many findings as asked for, or whatever failure a test names."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from attribution_audit.reports import Outcome, write_all
from tests.reports import made_up

RUN = "attribution_audit.run"


class FakeAudit:
    """What `attribution_audit.run.audit` gives back."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.summary = outcome.summary
        self.closed = False

    def write(self, folder: Path) -> None:
        write_all(self.outcome, folder)

    def close(self) -> None:
        self.closed = True


class FakeRun:
    """Stands for the module of the run; `called` holds what it was asked."""

    def __init__(
        self, rows: list[dict[str, Any]] | None = None, failure: BaseException | None = None, **other: Any
    ) -> None:
        self.rows, self.failure, self.other = rows or [], failure, other
        self.called: list[dict[str, Any]] = []
        self.made: list[FakeAudit] = []

    def audit(self, export: str, *, progress: Callable[[str, int, int], None] | None = None, **named: Any) -> FakeAudit:
        self.called.append({"export": export, **named})
        for done, stage in enumerate(("reading", "matching", "weighing")):
            if progress is not None:
                progress(stage, done, 3)
        if self.failure is not None:
            raise self.failure
        self.made.append(FakeAudit(made_up.outcome(self.rows, **self.other)))
        return self.made[-1]

    def install(self, monkeypatch: pytest.MonkeyPatch) -> FakeRun:
        """Put it in the place of the real run, in this process."""
        module = ModuleType(RUN)
        module.audit = self.audit  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, RUN, module)
        return self


class FakeCompany:
    """Stands for a simulated company."""

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "Lead.csv").write_text("Id\n")
        (folder / "policy.toml").write_text(made_up.POLICY)
