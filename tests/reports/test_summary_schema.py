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


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The summary of the worked example, as text that each test reads anew."""
    return json.dumps(written(TWELVE, TWELVE / "policy.toml", tmp_path_factory.mktemp("twelve") / "out"))


def test_the_worked_example_is_as_it_says(schema: dict[str, Any], twelve: str) -> None:
    summary = json.loads(twelve)
    jsonschema.Draft202012Validator(schema).validate(summary)
    assert summary["restatement"]["by_category"]


def test_without_a_policy_it_is_as_it_says(schema: dict[str, Any], tmp_path: Path) -> None:
    summary = written(TWELVE, None, tmp_path / "out")
    jsonschema.Draft202012Validator(schema).validate(summary)
    assert summary["commission"] == {"by_owner": {}, "plans": {}, "pay_list": []}


def test_a_made_up_company_is_as_it_says(schema: dict[str, Any], tmp_path: Path) -> None:
    export = Path(simulate(600, 4, "story").write(tmp_path / "export", dialect="api"))
    summary = written(export, export / "policy.toml", tmp_path / "out")
    jsonschema.Draft202012Validator(schema).validate(summary)
    assert summary["findings"]["by_tier"]["review"] > 0


def test_every_key_is_described(schema: dict[str, Any], twelve: str) -> None:
    """The top of the summary, and the parts about money as far down as their names are fixed."""
    summary = json.loads(twelve)
    for path in ((), ("findings",), ("restatement",), ("commission",), ("attribution",), ("verdicts",)):
        said, made = schema, summary
        for name in path:
            said, made = said["properties"][name], made[name]
        assert set(made) == set(said["properties"]), path


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("commission", "plans", "equal_rates", "USD", "cost"), 14900),
        (("commission", "pay_list", 0, "pay_now"), None),
        (("attribution", "by_model", "linear", "marketing", "restated", "USD"), "1.5"),
        (("attribution", "half_life_days"), 0),
    ],
)
def test_a_wrong_value_is_told(schema: dict[str, Any], twelve: str, path: tuple[str | int, ...], value: object) -> None:
    summary = json.loads(twelve)
    place: Any = summary
    for name in path[:-1]:
        place = place[name]
    assert place[path[-1]] != value
    place[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(summary)


def test_another_shape_is_told(schema: dict[str, Any], twelve: str) -> None:
    summary = json.loads(twelve)
    summary["restatement"]["by_category"]["marketing"]["reported"]["won_amount"] = 60000.0
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(summary)
