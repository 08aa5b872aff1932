"""The report tells each service level by its last week that can be judged, and says why where none can."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attribution_audit.reports.page.service_levels import IN_WORDS, Level, levels
from attribution_audit.reports.report_html import ReportHtml
from attribution_audit.service_levels import SERVICE_LEVELS
from tests.reports import made_up

OPEN = "it hangs on 4 more: leads that are not old enough yet"


def week(number: int, attained: float | None, met: bool | None, reason: str | None = None) -> dict[str, Any]:
    return {"week": f"2025-W{number:02d}", "attained": attained, "n": 10, "met": met, "reason": reason}


def kind(name: str, unit: str, target: float, *weeks: dict[str, Any], reason: str | None = None) -> dict[str, Any]:
    return {"kind": name, "unit": unit, "target": target, "reason": reason, "weeks": list(weeks)}


FOUND = {
    "kinds": [
        kind("volume", "count", 1200.0, week(9, 1300.0, True), week(10, 900.0, False)),
        kind("response_time", "ratio", 0.8, week(9, 0.9, True), week(10, 0.9999, True), week(11, None, None, OPEN)),
        kind("follow_up_rate", "ratio", 0.95, reason="Task.csv and Event.csv are missing"),
        kind("disposition_completeness", "ratio", 0.9, week(10, None, None, OPEN)),
        kind("contacts_added", "count", 5.0, week(10, 3.0, None, "for information: nothing hangs on it")),
    ]
}


def test_each_kind_is_told_by_the_last_week_that_can_be_judged() -> None:
    assert levels(FOUND) == [
        Level("Leads handed over", "1,200", "2025-W10", "900", "missed", "1 of 2", ""),
        Level("Taken up in time", "80%", "2025-W10", "99%", "met", "2 of 2", ""),
        Level("Taken up at all", "95%", "–", "–", "open", "–", "Task.csv and Event.csv are missing"),
        Level("Leads with an outcome", "90%", "–", "–", "open", "–", OPEN),
        Level("Contacts added to deals", "5", "2025-W10", "3", "for information", "–", ""),
    ]


def test_every_kind_has_a_name_for_people() -> None:
    assert list(IN_WORDS) == [level.kind for level in SERVICE_LEVELS]


def test_the_page_shows_the_section_only_where_something_is_agreed(tmp_path: Path) -> None:
    rows = [made_up.row(1)]
    ReportHtml().write(
        made_up.outcome(rows, summary=made_up.summary(rows) | {"service_levels": FOUND}), tmp_path / "with"
    )
    ReportHtml().write(made_up.outcome(rows), tmp_path / "without")
    assert "Leads handed over" in (tmp_path / "with").read_text(encoding="utf-8")
    assert "levels-title" not in (tmp_path / "without").read_text(encoding="utf-8")
