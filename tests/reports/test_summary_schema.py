"""summary.json is as its published schema says, on real outputs."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import attribution_audit as aa
from attribution_audit.simulation import simulate

TWELVE = Path(__file__).parents[2] / "examples" / "twelve_deals"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    text = files("attribution_audit.reports").joinpath("summary.schema.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


def written(export: Path, policy: Path | None, out: Path) -> dict[str, Any]:
    with aa.audit(export, policy=policy, threads=1) as audit:
        audit.write(out)
    content: dict[str, Any] = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    return content


def test_the_schema_is_one(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]["version"]["const"] == 1


@pytest.mark.parametrize("policy", ["policy.toml", None])
def test_the_worked_example_is_as_it_says(schema: dict[str, Any], tmp_path: Path, policy: str | None) -> None:
    summary = written(TWELVE, TWELVE / policy if policy else None, tmp_path / "out")
    jsonschema.Draft202012Validator(schema).validate(summary)
    assert summary["restatement"]["by_category"]


def test_a_made_up_company_is_as_it_says(schema: dict[str, Any], tmp_path: Path) -> None:
    export = Path(simulate(600, 4, "story").write(tmp_path / "export", dialect="api"))
    summary = written(export, export / "policy.toml", tmp_path / "out")
    jsonschema.Draft202012Validator(schema).validate(summary)
    assert summary["findings"]["by_tier"]["review"] > 0


def test_another_shape_is_told(schema: dict[str, Any], tmp_path: Path) -> None:
    summary = written(TWELVE, TWELVE / "policy.toml", tmp_path / "out")
    summary["restatement"]["by_category"]["marketing"]["reported"]["won_amount"] = 60000.0
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(summary)
