"""Drafts from exports that were read as any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.drafting import draft
from attribution_audit.engines import Engine
from attribution_audit.policy import check_policy, load_policy
from attribution_audit.readers import read
from attribution_audit.simulation import simulate

SPECIMEN = Path(__file__).parents[1] / "readers" / "specimens" / "sf_weekly_export"


def test_a_specimen_of_a_weekly_export(engine: Engine, tmp_path: Path) -> None:
    reading = read(SPECIMEN, engine)
    (tmp_path / "policy.toml").write_text(draft(engine, reading, "weekly"), encoding="utf-8")
    policy = load_policy(tmp_path / "policy.toml").policy
    assert policy.sources.category_of("Gestión directa") == "sales"
    assert policy.sources.category_of("Redes") == "marketing"
    assert policy.stages.no_opportunity == ("Sin oportunidad",)
    assert policy.stages.won == ("Closed Won",)


def test_a_made_up_company_whose_own_policy_is_known(engine: Engine, tmp_path: Path) -> None:
    export = simulate(leads=300, seed=5).write(tmp_path / "export")
    reading = read(export, engine)
    (tmp_path / "draft.toml").write_text(draft(engine, reading, "export"), encoding="utf-8")
    drafted, own = load_policy(tmp_path / "draft.toml").policy, load_policy(export / "policy.toml").policy
    for category, labels in drafted.sources.by_category():
        for label in labels:
            assert own.sources.category_of(label) == category
    for part in ("marketing", "operations", "integration"):
        assert set(getattr(drafted.people, part)) <= set(getattr(own.people, part))
    assert (drafted.stages, drafted.currency) == (own.stages, own.currency)
    assert set(drafted.statuses.disqualified) <= set(own.statuses.disqualified)


@pytest.mark.parametrize("object_name", ["Lead", "Contact", "Opportunity"])
def test_a_proposed_column_can_be_read_once_it_is_put_into_force(
    engine: Engine, tmp_path: Path, object_name: str
) -> None:
    export = simulate(leads=50, seed=5).write(tmp_path / "export")
    path = export / f"{object_name}.csv"
    header, *rows = path.read_text(encoding="latin-1").splitlines()
    lines = [f'{header},"First_Touch_Source__c"', *(f'{row},"Expo"' for row in rows)]
    path.write_text("\n".join(lines), encoding="latin-1")
    text = draft(engine, read(export, engine), "export")
    line = '# original_source = "First_Touch_Source__c"'
    assert line in text
    section = f"# [fields.{object_name.lower()}]"
    in_force = text.replace(section, section.removeprefix("# ")).replace(line, line.removeprefix("# "))
    (tmp_path / "draft.toml").write_text(in_force, encoding="utf-8")
    checked = check_policy(tmp_path / "draft.toml")
    assert checked.loaded is not None
    read(export, engine, checked.loaded.policy)
    table = {"Lead": "leads", "Contact": "contacts", "Opportunity": "opportunities"}[object_name]
    assert set(engine.arrow(table, ["original_source"])["original_source"].to_pylist()) == {"Expo"}
