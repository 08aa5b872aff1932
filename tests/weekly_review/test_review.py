"""What changed between two audits, part by part."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution_audit.weekly_review import review
from attribution_audit.weekly_review.section import Section, Table
from tests.weekly_review import made_up
from tests.weekly_review.made_up import figure, finding, written

EARLIER = "2025-03-09T12:00:00Z"


@pytest.fixture
def now(tmp_path: Path) -> Path:
    return written(
        tmp_path / "now",
        [finding("1", tier="hold"), finding("2"), finding("4", "lead_recreated", "note")],
        figures=[
            figure("win_rate", 0.25, 0.3),
            figure("average_won_amount", 10.0, 1234.0, unit="currency"),
            figure("cycle", None, None, unit="days", reason="no deal"),
            figure("leads", 5.0, 6.0, unit="count", period="2025-02", group="marketing"),
            figure("leads", 7.0, 8.0, unit="count", period="2025-03", group="marketing"),
            figure("leads", 1.0, 1.0, unit="count", period="2025-03", group="team: Two people"),
        ],
        service_levels=made_up.level("2025-W10", 21.0, met=True),
        rows={"Lead": made_up.rows(90, 2), "Task": made_up.rows(40)},
        could_not_run=[
            {"check": "people", "reason": "no user of the export has the id or e-mail address 'dana@acme.example'"},
            {"check": "source_blanked", "reason": "of 12 leads nobody can say"},
            {"check": "late_follow_up", "reason": "Task.csv names 005Hs00000Ab01xIAA"},
        ],
        provenance={"input_hash": "b"},
    )


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return written(
        tmp_path / "before",
        [finding("1"), finding("2"), finding("3")],
        as_of=EARLIER,
        figures=[figure("win_rate", 0.25, 0.3), figure("average_won_amount", 10.0, 1000.0, unit="currency")],
        service_levels=made_up.level("2025-W09", 19.0, met=False),
        rows={"Lead": made_up.rows(100), "Task": made_up.rows(30)},
        could_not_run=[
            {"check": "source_blanked", "reason": "of 9 leads nobody can say"},
            {"check": "commission", "reason": "no policy was given"},
        ],
    )


def parts(now: Path, before: Path | None = None) -> dict[str, Section]:
    return {section.title: section for section in review(now, before).sections}


def cells(table: Table) -> list[dict[str, str]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_figures_stand_beside_what_they_were_changed_ones_first(now: Path, before: Path) -> None:
    section = parts(now, before)["Key figures"]
    lines = cells(section.tables[0])
    assert [line["Figure"] for line in lines] == [
        "Average won amount",
        "Cycle",
        "Leads (marketing, 2025-03)",
        "Win rate",
    ]
    assert lines[0]["Restated"] == "$1,234"
    assert lines[0]["Restated before"] == "$1,000"
    assert (lines[1]["Recorded"], lines[1]["Why not"]) == ("–", "no deal")
    assert (lines[2]["Recorded"], lines[2]["Recorded before"]) == ("7", "–")
    assert (lines[3]["Restated"], lines[3]["Restated before"]) == ("30.0%", "30.0%")
    assert section.headline == "3 figures of 4 could be computed, 3 changed since."


def test_findings_are_new_gone_or_at_another_tier(now: Path, before: Path) -> None:
    section = parts(now, before)["Findings"]
    assert section.headline == "1 new finding, 1 gone, 1 at another tier; 3 in all: 1 hold, 1 review and 1 note."
    assert section.tables[0].rows == [
        ("Lead made again", "0", "0", "1", "1", "0", "0"),
        ("Lead source blanked", "1", "1", "0", "0", "1", "1"),
    ]


def test_service_levels_stand_beside_last_weeks(now: Path, before: Path) -> None:
    section = parts(now, before)["Service levels"]
    assert section.headline == "1 of 1 service levels were met in their last week that can be judged."
    assert section.tables[0].rows == [
        ("Leads handed over", "20", "2025-W10", "21", "19 (2025-W09)", "met", "1 of 1"),
    ]


def test_without_an_agreed_level_the_page_says_where_they_are_agreed(tmp_path: Path) -> None:
    assert "[service_levels]" in parts(written(tmp_path / "out", []))["Service levels"].headline


def test_data_quality_tells_of_files_that_shrank_and_of_checks_that_changed(now: Path, before: Path) -> None:
    """The same reason with another number is no change; a file that grew needs nobody's eye."""
    section = parts(now, before)["Data quality"]
    assert section.headline == "130 rows read, 2 left out; 3 checks could not run in full."
    files, new, mended = section.tables
    assert files.rows == [("Lead", "90", "2", "100", "0", "0")]
    assert [check for check, _ in new.rows] == ["Followed up late", "People"]
    assert mended.rows == [("Commission", "no policy was given")]


def test_nobody_is_named(now: Path, before: Path) -> None:
    said = str(review(now, before).sections)
    for name in ("dana", "005Hs00000Ab01xIAA", "00Q1", "Two people"):
        assert name not in said
    assert "‹a person›" in said


def test_reviewers_get_the_new_findings_by_id(now: Path, before: Path) -> None:
    section = review(before, None, names_findings=True).sections[-1]
    assert [row[0] for row in section.tables[0].rows] == ["1", "2", "3"]
    assert review(now, before, names_findings=True).sections[-1].headline == "0 new findings at hold or for review."


def test_without_an_earlier_audit_nothing_is_held_against_it(now: Path) -> None:
    made = review(now)
    assert made.before is None
    assert made.week == "2025-W11"
    assert "--previous" in made.notices[0]
    assert "Restated before" not in made.sections[0].tables[0].columns
    assert "New" not in made.sections[1].tables[0].columns


def test_what_else_differs_is_said(tmp_path: Path) -> None:
    one = written(tmp_path / "one", [])
    other = written(tmp_path / "two", [], provenance={"policy_hash": "q", "program_version": "0.0.9"})
    notices = " ".join(review(one, other).notices)
    for said in ("the policy was changed", "another version of the program", "the same export"):
        assert said in notices
