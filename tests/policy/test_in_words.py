"""What a policy says in a few sentences."""

from __future__ import annotations

from pathlib import Path

from attribution_audit.policy import load_policy, standard_in_words, summary_in_words
from tests.policy.written import PLAN, written


def test_an_audit_without_a_policy_says_which_defaults_it_took() -> None:
    said = " ".join(standard_in_words(load_policy(None)))
    for words in ("standard lead-source values", "180 days", "365 days", "15 minutes", "UTC", "Nothing about pay"):
        assert words in said


def test_with_a_policy_no_defaults_are_told(tmp_path: Path) -> None:
    assert standard_in_words(load_policy(written(tmp_path, "version = 1"))) == ()


def test_a_summary_counts_values_plans_and_people(tmp_path: Path) -> None:
    text = (
        "currency = 'EUR'\n[sources]\nmarketing = ['Webinar', 'webinar ']\nsales = ['Cold Call']\n"
        "[people]\nintegration = ['a@x.example']\nsales = ['b@x.example']\n"
        + PLAN.format(start="2026-01-01")
        + PLAN.format(start="2025-01-01\nto = 2025-12-31")
    )
    said = summary_in_words(load_policy(written(tmp_path, text)))
    assert "sources: 1 marketing, 1 sales, 0 partner, 1 unknown" in said
    assert "people: 0 marketing, 0 operations, 1 integration; sales: 1" in said
    assert "plans: from 2025-01-01 to 2025-12-31; from 2026-01-01" in said
    assert "currency: EUR; time zone: UTC" in said
