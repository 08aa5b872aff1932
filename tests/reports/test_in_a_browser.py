"""The report of a whole audit in Chromium: it opens, filters, sorts, prints, and keeps to itself."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

import attribution_audit
from attribution_audit.simulation import simulate

from .browsing import CHROMIUM, Browsed, browsing

MISSING = [
    what
    for what, is_there in (
        ("chromium", CHROMIUM is not None),
        ("playwright", importlib.util.find_spec("playwright") is not None),
        ("axe-playwright-python", importlib.util.find_spec("axe_playwright_python") is not None),
    )
    if not is_there
]
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a made-up company with more findings than stand in a page unpacked."""
    folder = tmp_path_factory.mktemp("browser")
    company = simulate(1_500, 3)
    export = company.write(folder / "export", dialect="api")
    policy = folder / "policy.toml"
    policy.write_text(company.policy.replace("patterns = false", "patterns = true"), encoding="utf-8")
    with attribution_audit.audit(export, policy=policy, threads=1) as audit:
        audit.write(folder / "out")
    return folder / "out" / "report.html"


def use(browsed: Browsed) -> None:
    """Search, filter by each means, sort, and open one finding."""
    page = browsed.page
    everything = browsed.shown
    page.select_option("#tier", "review")
    assert {one["tier"] for one in browsed.shown} == {"review"}
    page.select_option("#tier", "")
    kind = everything[0]["kind"]
    page.select_option("#kind", kind)
    assert {one["kind"] for one in browsed.shown} == {kind}
    page.select_option("#kind", "")
    middle = sorted(one["at"] for one in everything)[len(everything) // 2][:10]
    page.fill("#from", middle)
    page.dispatch_event("#from", "change")
    later = browsed.shown
    assert 0 < len(later) < len(everything)
    assert min(one["at"] for one in later)[:10] >= middle
    page.fill("#from", "")
    page.dispatch_event("#from", "change")
    page.fill("#least", "20000")
    page.dispatch_event("#least", "change")
    assert browsed.shown
    assert min(float(one["amount"]) for one in browsed.shown) >= 20_000
    page.fill("#least", "")
    page.dispatch_event("#least", "change")
    page.select_option("#order", "amount")
    amounts = [float(one["amount"] or "-inf") for one in browsed.shown]
    assert amounts == sorted(amounts, reverse=True)
    page.select_option("#order", "")
    assert [one["id"] for one in browsed.shown] == [one["id"] for one in everything]
    page.fill("#find", everything[0]["id"][2:])
    page.wait_for_function("document.querySelectorAll('#cards > li:not([hidden])').length === 1")
    page.click("#cards > li:not([hidden]) summary")
    page.wait_for_selector("#cards > li:not([hidden]) .open", state="visible")
    assert "Innocent explanations tried" in page.inner_text("#cards > li:not([hidden])")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1400])
def test_it_is_used_at_each_width_and_in_each_scheme(report: Path, width: int, scheme: str) -> None:
    with browsing(report, width, "dark" if scheme == "dark" else "light") as browsed:
        use(browsed)
        assert not browsed.is_wider_than_its_window
        assert browsed.violations() == []
    assert browsed.said == []
    assert browsed.asked_for == [report.as_uri()]


def test_many_findings_are_shown_by_and_by_and_all_are_printed(report: Path) -> None:
    with browsing(report) as browsed:
        page, everything = browsed.page, len(browsed.shown)
        in_sight = "[...document.querySelectorAll('#cards > li')].filter(one => one.offsetParent).length"
        assert page.evaluate(in_sight) == 50 < everything
        assert page.inner_text("#shown") == f"50 of {everything} shown"
        page.click("#further")
        assert page.evaluate(in_sight) == 100
        assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('#cards > li')[50]")
        last = browsed.shown[-1]["id"]
        page.evaluate(f"location.hash = '{last}'")
        page.wait_for_selector(f"#{last} .open", state="visible")
        page.emulate_media(media="print")
        assert page.evaluate(in_sight) == everything


def test_findings_are_filtered_by_whom_they_concern(report: Path) -> None:
    with browsing(report) as browsed:
        page = browsed.page
        payee = next(one["payee"] for one in browsed.shown if one["payee"])
        page.select_option("#who", payee)
        assert browsed.shown
        assert all(payee in (one["by"], one["payee"]) for one in browsed.shown)


def test_it_is_used_by_keyboard_alone(report: Path) -> None:
    with browsing(report) as browsed:
        browsed.page.keyboard.press("Tab")
        assert browsed.page.evaluate("document.activeElement.textContent") == "Skip to the findings"
        browsed.page.keyboard.press("Enter")
        browsed.page.focus("#cards summary")
        browsed.page.keyboard.press("Enter")
        browsed.page.wait_for_selector("#cards > li .open", state="visible")


def test_what_is_folded_is_printed_and_folded_again(report: Path) -> None:
    with browsing(report) as browsed:
        page = browsed.page
        page.click("#cards summary")
        page.wait_for_selector("#cards > li .ruled-out", state="visible")
        still_folded = "document.querySelectorAll('.more:not([open]), #cards .ruled-out:not([open])').length"
        folded = page.evaluate(still_folded)
        assert folded > 1
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate(still_folded) == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(still_folded) == folded


def test_it_prints_to_pdf(report: Path, tmp_path: Path) -> None:
    with browsing(report) as browsed:
        browsed.page.pdf(path=tmp_path / "report.pdf", format="A4")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert browsed.said == []


@pytest.mark.parametrize("width", [500, 768, 900, 1024, 1280])
def test_it_fits_windows_in_between(report: Path, width: int) -> None:
    with browsing(report, width) as browsed:
        assert not browsed.is_wider_than_its_window
