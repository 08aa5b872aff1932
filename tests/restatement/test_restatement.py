"""Parts add up; nothing found, nothing restated."""

from __future__ import annotations

from decimal import Decimal

import pytest

import attribution_audit as aa
from attribution_audit.simulation import simulate


@pytest.fixture(scope="module")
def summary() -> dict[str, object]:
    company = simulate(1500, 2, "story")
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        export = company.write(Path(folder) / "export", dialect="api")
        with aa.audit(export, policy=Path(export) / "policy.toml") as audit:
            return audit.summary


@pytest.mark.parametrize("by", ["by_category", "by_source"])
@pytest.mark.parametrize("view", ["restated", "earned"])
def test_parts_add_up_to_the_recorded_total(
    summary: dict[str, dict[str, dict[str, dict[str, dict[str, str]]]]], by: str, view: str
) -> None:
    parts = summary["restatement"][by].values()
    recorded = sum(Decimal(part["reported"]["won_amount"]) for part in parts)
    assert recorded > 0
    assert sum(Decimal(part[view]["won_amount"]) for part in parts) == recorded
    assert sum(int(part[view]["leads"]) for part in parts) == sum(int(part["reported"]["leads"]) for part in parts)


def test_restated_lies_within_its_range(summary: dict[str, dict[str, dict[str, dict[str, dict[str, str]]]]]) -> None:
    for part in summary["restatement"]["by_source"].values():
        low, restated, high = (Decimal(part[name]["won_amount"]) for name in ("low", "restated", "high"))
        assert low <= restated <= high


def test_paid_is_due_and_at_stake_together(summary: dict[str, dict[str, dict[str, dict[str, str]]]]) -> None:
    owners = summary["commission"]["by_owner"].values()
    assert owners
    for owner in owners:
        assert Decimal(owner["paid"]) == Decimal(owner["due"]) + Decimal(owner["at_stake"])
