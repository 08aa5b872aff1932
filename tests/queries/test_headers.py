"""The lines above a query say what it is: its name, what it reads, its parameters and what it gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.queries.query_files import QUERIES, name, query, reads, text

PART = r"(?ms)^{part}:(.*?)(?=^(?:parameters|gives):|\Z)"


def _header(path: Path) -> str:
    """The comment at the top of the file, without its dashes."""
    lines = text(path).splitlines()
    last = next(number for number, line in enumerate(lines) if not line.startswith("--"))
    return "\n".join(line.removeprefix("--").strip() for line in lines[:last])


def _words(path: Path, part: str) -> set[str]:
    """The words that stand in one part of the header."""
    found = re.search(PART.format(part=part), _header(path))
    return set(re.findall(r"\w+", found[1])) if found else set()


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_header_names_the_query_and_says_what_it_gives(path: Path) -> None:
    assert _header(path).startswith(f"{path.stem}: ")
    assert "\ngives:" in _header(path)


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_header_lists_each_table_that_is_read(path: Path) -> None:
    """Those of files are as many as a dialect has: a reader's query may say which they are in words."""
    tables = {table for table in reads(path) if not table.startswith("raw_")}
    assert tables <= _words(path, "reads"), tables - _words(path, "reads")
    assert _words(path, "reads")


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_header_lists_each_parameter(path: Path) -> None:
    assert set(query(path).parameters) <= _words(path, "parameters")
