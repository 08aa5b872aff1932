"""The section of report.html: there where the audit has a preflight, and safe whatever the CRM holds."""

from __future__ import annotations

import copy
import re
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import pytest

from attribution_audit.reports.page.preflight import preflight
from attribution_audit.reports.report_html import ReportHtml
from tests.preflight.exports import examined, good, policy, tables
from tests.reports import made_up
from tests.reports.hostile import HOSTILE
from tests.reports.test_chromium import CHROMIUM, FRAME, opened
from tests.reports.test_report_html import Page

TITLE = "What this export can show"


def html(folder: Path, found: dict[str, Any] | None) -> str:
    rows = [made_up.row(1)]
    summary = made_up.summary(rows) | ({"preflight": found} if found is not None else {})
    ReportHtml().write(made_up.outcome(rows, summary=summary), folder / "report.html")
    return (folder / "report.html").read_text(encoding="utf-8")


@cache
def bare() -> dict[str, Any]:
    """The preflight of an export that lacks much."""
    export = {
        name: frame for name, frame in tables().items() if name in {"Lead", "Contact", "Opportunity", "LeadHistory"}
    }
    export["Lead"]["LeadSource"] = export["Lead"]["LeadSource"].replace("Webinar", "Zeppelin")
    return examined(export, policy()).to_dict()


def everywhere(value: Any, text: str) -> Any:
    """The same structure with `text` for every text."""
    if isinstance(value, dict):
        return {name: everywhere(part, text) for name, part in value.items()}
    if isinstance(value, list):
        return [everywhere(part, text) for part in value]
    return text if isinstance(value, str) else value


def test_it_stands_after_the_data_read_and_begins_with_the_three_lines(tmp_path: Path) -> None:
    page = Page(html(tmp_path, good().to_dict())).text
    assert page.index("Data read") < page.rindex(TITLE) < page.rindex("Policy and method")
    for line in good().headline:
        assert line in page
    assert "Lead LeadSource" in page


def test_an_audit_without_a_preflight_has_no_such_section(tmp_path: Path) -> None:
    assert TITLE not in html(tmp_path, None)
    assert preflight({}) is None


def test_a_preflight_with_less_in_it_is_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    assert "No history." in html(tmp_path, {"version": 1, "headline": ["No history.", "", ""]})


def test_what_to_switch_on_is_told(tmp_path: Path) -> None:
    page = Page(html(tmp_path, bare())).text
    assert "What to switch on or to add" in page
    assert "tick OpportunityFieldHistory" in page
    assert "'Zeppelin'" in page


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_never_becomes_code(tmp_path: Path, text: str) -> None:
    found = bare()
    hostile, plain = (Page(html(tmp_path, everywhere(found, words))) for words in (text, "plain"))
    assert hostile.code == plain.code
    assert {tag for tag, _ in hostile.tags} == {tag for tag, _ in plain.tags}
    made = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", made)


def test_a_source_as_long_as_a_book_is_cut() -> None:
    found = copy.deepcopy(bare())
    found["blanks"]["unlisted"]["examples"] = [["x" * 100_000, 3]]
    section = preflight(found)
    assert section is not None
    assert max(len(line) for line in section.about_blanks) < 300


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed")
@pytest.mark.parametrize("width", [390, 1400])
def test_it_is_no_wider_than_its_window(tmp_path: Path, width: int) -> None:
    page = html(tmp_path, bare())
    (tmp_path / "frame.html").write_text(FRAME.format(width=width, page=escape(page)), encoding="utf-8")
    dom, _ = opened(tmp_path / "frame.html", 1600)
    found = re.search(r'data-widths="(\d+),(\d+)"', dom)
    assert found is not None
    assert int(found[1]) <= int(found[2]) == width
