"""The report in a real browser: its own script runs, nobody else's does, and nothing sticks out on a phone."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest

from attribution_audit.reports.report_html import MOST_UNPACKED, ReportHtml
from tests.reports import made_up
from tests.reports.hostile import HOSTILE
from tests.reports.test_report_html import hostile_outcome

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed")

FRAME = """<!doctype html><iframe width="{width}" height="900" srcdoc="{page}"></iframe><script>
addEventListener("load", () => {{
  const inside = document.querySelector("iframe").contentWindow;
  document.documentElement.dataset.widths = [inside.document.documentElement.scrollWidth, inside.innerWidth].join();
}});
</script>"""
"""A frame, because no browser window gets narrower than 500 pixels."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


MANY = MOST_UNPACKED + 1
"""Findings of which the evidence is packed."""


def opened(page: Path, width: int, at: str = "") -> tuple[str, str]:
    """The page's elements after its scripts ran, `at` a place of it, and what the browser logged."""
    flags = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--enable-logging=stderr",
        "--virtual-time-budget=5000",
    )
    profile = f"--user-data-dir={page.parent / 'profile'}"
    command = [str(CHROMIUM), *flags, profile, f"--window-size={width},1000", "--dump-dom", page.as_uri() + at]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True, encoding="utf-8")
    return done.stdout, done.stderr


@pytest.fixture
def page(tmp_path: Path) -> Path:
    ReportHtml().write(made_up.outcome([made_up.row(number) for number in range(12)]), tmp_path / "report.html")
    return tmp_path / "report.html"


def test_its_own_script_runs_without_a_word_on_the_console(page: Path) -> None:
    dom, log = opened(page, 1400)
    assert "12 of 12 shown" in dom
    assert "CONSOLE" not in log


@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("text", ["plain", HOSTILE["long"]], ids=["plain", "long"])
def test_no_page_is_wider_than_its_window(tmp_path: Path, width: int, text: str) -> None:
    rows, other = hostile_outcome(text)
    rows += [made_up.row(number) for number in range(1, 12)]
    path = tmp_path / "report.html"
    ReportHtml().write(made_up.outcome(rows, **other if text != "plain" else {}), path)
    opened_wide = path.read_text(encoding="utf-8").replace("<details>", "<details open>")
    all_drawn = POLICY.sub("", opened_wide)
    path.write_text(FRAME.format(width=width, page=escape(all_drawn)), encoding="utf-8")
    dom, _ = opened(path, 1600)
    found = re.search(r'data-widths="(\d+),(\d+)"', dom)
    assert found is not None
    assert int(found[1]) <= int(found[2]) == width


def test_no_hostile_text_runs_even_where_the_policy_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    for text in HOSTILE.values():
        rows, other = hostile_outcome(text)
        ReportHtml().write(made_up.outcome(rows, **other), path)
        path.write_text(POLICY.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
        dom, log = opened(path, 1400)
        assert "<title>ran</title>" not in dom
        assert "1 of 1 shown" in dom
        assert "CONSOLE" not in log


def test_evidence_of_many_findings_is_packed_and_stands_where_one_is_opened(tmp_path: Path) -> None:
    rows = [made_up.row(number) for number in range(MANY)]
    ReportHtml().write(made_up.outcome(rows), tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "What happened when" not in text
    dom, log = opened(tmp_path / "report.html", 1400, f"#f-{rows[7]['finding_id']}")
    assert f'data-unpacked="{MANY}"' in dom
    assert dom.count("What happened when") == 1
    drawn = MANY - dom.count('class="later"')
    assert drawn in (50, 51)  # the first, and the one that was asked for
    assert f"{drawn} of {MANY} shown" in dom
    assert "CONSOLE" not in log


def test_no_packed_text_runs_even_where_the_policy_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    for text in HOSTILE.values():
        rows, other = hostile_outcome(text)
        rows = [{**rows[0], "finding_id": "hostile"}, *(made_up.row(number) for number in range(1, MANY))]
        ReportHtml().write(made_up.outcome(rows, **other), path)
        path.write_text(POLICY.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
        dom, log = opened(path, 1400, "#f-hostile")
        assert "<title>ran</title>" not in dom
        assert dom.count("What happened when") == 1
        assert "CONSOLE" not in log
