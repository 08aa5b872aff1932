"""The schema for editors says what the program says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from attribution_audit.policy import load_policy, policy_schema
from attribution_audit.policy.schema import schema_of_model
from tests.policy.schema_faults import faults
from tests.policy.written import PLAN, problems

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*.toml"))


def test_the_schema_that_ships_is_the_models_own() -> None:
    assert policy_schema() == schema_of_model(), (
        "write schema_of_model() to attribution_audit/policy/policy.schema.json"
    )


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(json.loads(policy_schema()))


def test_every_key_is_explained_and_spelt_as_in_a_file() -> None:
    def keys(schema: dict[str, Any], at: str = "") -> dict[str, str]:
        found = {}
        for name, part in schema.get("properties", {}).items():
            found[f"{at}{name}"] = part.get("description", "")
            found |= keys(part, f"{at}{name}.") | keys(part.get("items", {}), f"{at}{name}.")
        return found

    explained = keys(json.loads(policy_schema()))
    assert {"commission.from", "commission.to", "policy_changes.date", "windows.recreation_days"} <= explained.keys()
    assert [key for key, words in explained.items() if not words] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_sound_to_both(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []
    assert load_policy(path).notes == ()


def test_the_policy_in_the_documentation_is_sound_to_both(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "policy.md").read_text(encoding="utf-8")
    text = page.split("```toml\n")[1].split("```")[0]
    assert faults(text) == []
    assert problems(tmp_path, text) == []


def test_the_standard_values_are_sound(tmp_path: Path) -> None:
    assert faults(load_policy(None).text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[windows]\nrecreation_day = 3",
        "[windows]\nrecreation_days = 'six months'",
        "[windows]\nrecreation_days = 0",
        PLAN.format(start="2025-01-01").replace("0.10", "10", 1),
        PLAN.format(start="'01/02/2025'"),
        "[[commission]]\nfrom = 2025-01-01",
        "[commission]\nfrom = 2025-01-01",
        "[sources]\nsales = [5]",
        "[sources]\nsales = 'Cold Call'",
        "sources = []",
        "currency = 'Dollar'",
        "[owners]\npatterns = 'yes'",
        "[formats]\ndate_order = 'day'",
        "[objects]\nLead = 5",
        "[fields]\nlead_source = 'x'",
        "[files]\nterritories = 'x.csv'",
        "version = 'one'",
    ],
)
def test_what_the_program_refuses_the_schema_marks(tmp_path: Path, text: str) -> None:
    assert faults(text)
    assert problems(tmp_path, text)
