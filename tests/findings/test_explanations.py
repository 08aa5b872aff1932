"""Every explanation has its query, its words and a kind; every name is one thing."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import attribution_audit.findings.explanations as room
from attribution_audit.findings import EXPLANATIONS
from tests.stories.look_alikes import every_story

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "findings.md"
MECHANISMS = ROOT / "docs" / "mechanisms.md"


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


def test_each_stands_among_the_mechanisms_and_each_mechanism_names_stories_that_exist() -> None:
    text = MECHANISMS.read_text(encoding="utf-8")
    rows = [re.split(r" *\| *", line)[1:-1] for line in text.splitlines() if re.match(r"\| (\d|I\d)", line)]
    numbers = [number for row in rows for number in _numbers(row[0])]
    assert numbers == [*map(str, range(1, 28)), *(f"I{place}" for place in range(1, 14))]
    assert {explanation.name for explanation in EXPLANATIONS} <= set(re.findall(r"`(\w+)`", text))
    titles = [*(row[4] for row in rows if row[4]), *re.findall(r"\((\w+: [^)]+)\)", " ".join(text.split()))]
    assert set(titles) <= set(every_story())


def _numbers(cell: str) -> list[str]:
    """`19-22` is four mechanisms."""
    first, _, last = cell.partition("-")
    return [str(number) for number in range(int(first), int(last) + 1)] if last else [cell]
