"""The sections on patterns and timeline: what they draw, that they name nobody, and that text stays text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from attribution_audit.reports.codes import Codes
from attribution_audit.reports.page.by_unit import by_unit
from attribution_audit.reports.page.over_time import over_time
from attribution_audit.reports.report_html import ReportHtml
from tests.reports import made_up
from tests.reports.hostile import HOSTILE

RATES = (4.0, 5.0, 1.0, 0.0)


def timeline(what: str = "Lead source locked") -> dict[str, Any]:
    months = [
        {
            "month": f"2025-{place + 8:02d}",
            "found": int(rate),
            "exposure": 100.0,
            "rate": rate,
            "low_95": rate / 2,
            "high_95": rate * 2 + 1,
            "level": 4.5 if place < 2 else 0.5,
            "is_change": place == 2,
            "policy_change": what if place == 2 else None,
        }
        for place, rate in enumerate(RATES)
    ]
    return {"shifts": [{"sentence": "In October 2025 one fell."}], "changes": [], "months": {"lost_source": months}}


def patterns(unit_ids: tuple[str, ...], unit_type: str = "user") -> dict[str, Any]:
    units = [
        {
            "unit_type": unit_type,
            "unit_id": unit_id,
            "occasions": 100,
            "found": 10 - place,
            "expected": 4.0,
            "ratio": (10 - place) / 4,
            "high_95": 2.0,
            "high_998": 3.0,
            "q_value": 0.01,
            "called_out": place == 0,
            "reason": "",
        }
        for place, unit_id in enumerate(unit_ids)
    ]
    lines = [{"expected": 4.4, "low_95": 0.0, "high_95": 2.0, "low_998": 0.0, "high_998": 3.0}]
    company = {"found": 19, "expected_yardstick": 5.0, "yardstick": "moves the other way"}
    return {
        "tested": len(units),
        "called_out": [{"unit_id": unit_ids[0]}] if unit_ids else [],
        "units": units,
        "units_left_out": 0,
        "funnel": lines,
        "company": [company],
    }


def written(path: Path, **parts: Any) -> str:
    rows = [made_up.row(1)]
    ReportHtml().write(made_up.outcome(rows, summary=made_up.summary(rows) | parts), path / "report.html")
    return (path / "report.html").read_text(encoding="utf-8")


def test_a_panel_a_family_with_a_bar_a_month_and_a_stroke_a_level() -> None:
    drawn = over_time(timeline())
    assert drawn is not None
    assert drawn.panels[0].bars.count("M") == sum(rate > 0 for rate in RATES)
    assert drawn.panels[0].levels.count("M") == 2
    assert not drawn.has_gaps
    assert [(mark.x, mark.month) for mark in drawn.marks] == [(625, "2025-10")]


def test_a_family_that_was_never_found_has_no_panel() -> None:
    told = timeline()
    never = [
        row | {"rate": rate} for row, rate in zip(told["months"]["lost_source"], (0.0, None, 0.0, 0.0), strict=True)
    ]
    drawn = over_time(told | {"months": told["months"] | {"recreation": never}})
    assert drawn is not None
    assert [panel.family for panel in drawn.panels] == ["lost_source"]
    assert drawn.has_gaps


def test_nothing_to_draw() -> None:
    assert over_time(None) is None
    assert over_time({"shifts": [], "changes": [], "months": {}}) is None
    assert by_unit(None, Codes({})) is None
    assert by_unit(patterns(()), Codes({})) is None


def test_people_are_codes_and_teams_ids(tmp_path: Path) -> None:
    page = written(tmp_path, timeline=timeline(), patterns=patterns(made_up.USER_IDS[:2]))
    part = page[page.index('id="unit-title"') : page.index('id="chance-title"')]
    assert "By person" in part
    assert "U-1" in part
    assert not any(user in part for user in made_up.USER_IDS)
    managers = by_unit(patterns(made_up.USER_IDS[:1], "manager"), Codes(made_up.USERS))
    assert managers is not None
    assert managers.rows[0]["code"] == "Team of U-1"
    assert not managers.by_person


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_the_policy_says_stays_text(text: str, tmp_path: Path) -> None:
    page = written(tmp_path, timeline=timeline(text), patterns=patterns(("00E" + text,), "role"))
    plain = written(tmp_path, timeline=timeline(), patterns=patterns(("00E1",), "role"))
    assert re.findall(r"<(?:script|img|svg|iframe|style)\b", page) == re.findall(
        r"<(?:script|img|svg|iframe|style)\b", plain
    )
