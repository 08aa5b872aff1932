"""A policy of a later version is followed as far as this program knows it, and what was not followed is said."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.policy import load_policy
from tests.policy.written import PLAN, problems, written


def test_keys_of_a_later_version_are_left_out_and_named(tmp_path: Path) -> None:
    text = "version = 2\nregion = 'EU'\n[windows]\ngrace_days = 3\nrecreation_days = 90\n" + PLAN.format(
        start="2025-01-01\ncap = 5"
    )
    loaded = load_policy(written(tmp_path, text))
    said = "the policy is of version 2, this program knows version 1: {} was not followed"
    assert sorted(loaded.notes) == sorted(
        said.format(key) for key in ("region", "windows.grace_days", "the 1st [[commission]] plan: cap")
    )
    assert loaded.policy.windows.recreation_days == 90
    assert loaded.policy.commission[0].sales


def test_known_keys_of_a_later_version_are_checked_as_ever(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, "version = 2\nregion = 'EU'\n[windows]\nrecreation_days = 'soon'")
    assert "windows.recreation_days: must be a whole number of days, not 'soon'." in told


def test_unknown_keys_of_this_version_are_problems(tmp_path: Path) -> None:
    assert len(problems(tmp_path, "version = 1\nregion = 'EU'")) == 1
    assert len(problems(tmp_path, "region = 'EU'")) == 1


def test_a_version_that_is_no_version_is_not_newer(tmp_path: Path) -> None:
    for version in ("0", "-1", "true", "1.5", "'two'", "99999999"):
        assert any("version: must be" in told for told in problems(tmp_path, f"version = {version}"))


def test_columns_of_a_later_version_are_left_out_of_lists_too(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "version = 2\n[files]\nsources = 'sources.csv'\nregions = 'regions.csv'",
        sources="value,category,region\nWebinar,marketing,EU\n",
    )
    loaded = load_policy(path)
    assert loaded.policy.sources.marketing == ("Webinar",)
    assert [note.partition(": ")[2] for note in loaded.notes] == [
        "files.regions was not followed",
        "column 'region' of sources.csv was not followed",
    ]
