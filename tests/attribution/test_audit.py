"""Credits of a whole made-up company: they add up, and the order of rows changes none."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import attribution_audit as aa
from attribution_audit.attribution import MODELS, attribute
from attribution_audit.attribution.attribution import RESPONSES
from attribution_audit.restatement import restate
from attribution_audit.run import Audit
from attribution_audit.simulation import SimulatedCompany, simulate

COLUMNS = [
    *("model", "source", "category", "campaign_id", "currency"),
    *("recorded_credit", "restated_credit", "recorded_deals", "restated_deals"),
]


@pytest.fixture(scope="module")
def company() -> SimulatedCompany:
    return simulate(1200, 5, "story")


@pytest.fixture(scope="module")
def policy(company: SimulatedCompany, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("policy") / "policy.toml"
    path.write_text(company.policy, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def audit(company: SimulatedCompany, policy: Path) -> Iterator[Audit]:
    with aa.audit(company.tables, policy=policy) as made:
        yield made


def test_the_credits_of_each_model_are_the_won_amount_in_both_views(audit: Audit) -> None:
    parts = audit.summary["restatement"]["by_source"].values()
    won = sum(Decimal(part["reported"]["won_amount"]) for part in parts)
    sums = audit.attribution.groupby("model")[["recorded_credit", "restated_credit"]].sum()
    assert list(audit.attribution.columns) == COLUMNS
    assert set(sums.index) == {model.name for model in MODELS}
    assert won > 0
    assert (sums == won).all().all()


def test_what_was_lost_by_an_act_is_credited_to_marketing_again(audit: Audit) -> None:
    for model, categories in audit.summary["attribution"]["by_model"].items():
        views = categories["marketing"]
        assert Decimal(views["restated"]["USD"]) > Decimal(views["recorded"]["USD"]), model


def test_without_findings_nothing_is_restated() -> None:
    with aa.audit(simulate(300, 5, "story").tables) as made:
        engine, none = made.outcome.engine, made.outcome.findings.slice(0, 0)
        restate(engine, none, {}, made.policy)
        table = attribute(engine, none, made.policy, made.reading.present).table
    assert table.num_rows > 0
    assert table["recorded_credit"].equals(table["restated_credit"])
    assert table["recorded_deals"].equals(table["restated_deals"])


def test_shuffled_rows_give_the_same_credits(company: SimulatedCompany, policy: Path, audit: Audit) -> None:
    shuffled = {name: _reversed(table) for name, table in company.tables.items()}
    with aa.audit(shuffled, policy=policy, threads=1) as again:
        assert again.attribution.equals(audit.attribution)


def _reversed(table: pa.Table) -> pa.Table:
    return table.take(pa.array(range(table.num_rows - 1, -1, -1), pa.int64()))


def test_the_files_hold_what_the_frame_holds(audit: Audit, tmp_path: Path) -> None:
    audit.write(tmp_path)
    written = pq.read_table(tmp_path / "attribution.parquet")
    assert written.column_names == COLUMNS
    assert written.schema.field("recorded_credit").type == pa.decimal128(38, 2)
    assert written.to_pandas().equals(audit.attribution)
    lines = (tmp_path / "attribution.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split(",") == COLUMNS
    assert len(lines) == len(audit.attribution) + 1


def test_an_export_without_responses_says_so_and_goes_by_the_sources_of_records() -> None:
    small = simulate(200, 5, "story").tables
    with aa.audit({name: table for name, table in small.items() if name not in RESPONSES}) as made:
        checks = {limit["check"]: limit["reason"] for limit in made.summary["could_not_run"]}
        assert made.attribution["campaign_id"].isna().all()
    assert "CampaignMember.csv is missing" in checks["attribution"]
