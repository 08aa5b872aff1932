"""Every explanation has its query, its words and a kind; every name is one thing."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import attribution_audit.findings.explanations as room
from attribution_audit.findings import EXPLANATIONS

DOCS = Path(__file__).parents[2] / "docs" / "findings.md"


def test_each_file_is_listed_and_each_has_a_query() -> None:
    names = [explanation.name for explanation in EXPLANATIONS]
    assert len(set(names)) == len(names)
    modules = {path.stem for path in Path(str(room.__file__)).parent.glob("*.py")} - {"__init__"}
    assert modules == set(names)
    for name in names:
        assert files("attribution_audit.findings").joinpath("queries", f"{name}.sql").is_file()


def test_each_stands_in_the_docs() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for explanation in EXPLANATIONS:
        assert f"| `{explanation.name}` |" in text
