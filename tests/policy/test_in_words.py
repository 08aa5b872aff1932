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


def rates(tmp_path: Path, **of: str) -> list[str]:
    named = {"sales": "0.10", "marketing": "0.065", "partner": "0.06", "unknown": "0", **of}
    plan = "".join(f"{name} = {rate}\n" for name, rate in named.items())
    said = summary_in_words(load_policy(written(tmp_path, f"[[commission]]\nfrom = 2026-01-01\n{plan}")))
    return [line for line in said if "plan from" in line]


def test_rates_are_told_in_percent(tmp_path: Path) -> None:
    assert rates(tmp_path) == ["plan from 2026-01-01: sales 10%, marketing 6.5%, partner 6%, unknown 0%"]


def test_a_plan_under_which_nobody_gains_is_warned_of(tmp_path: Path) -> None:
    same = rates(tmp_path, marketing="0.1", partner="0.1", unknown="0.100")
    assert same[1:] == [
        "warning: plan from 2026-01-01: all sources pay the same: nobody gains by a source, so nothing is held"
    ]


def test_a_rate_above_one_half_is_warned_of(tmp_path: Path) -> None:
    assert rates(tmp_path, sales="0.5")[1:] == []
    assert rates(tmp_path, sales="0.6")[1:] == [
        "warning: plan from 2026-01-01: sales pays 60% of the amount: 6% is written 0.06"
    ]


def test_people_by_whom_nobody_can_be_found_are_noted(tmp_path: Path) -> None:
    text = "[people]\noperations = ['Elena Vázquez', '005000000000001', '005000000000001AAA', 'e@x.example']\n"
    assert load_policy(written(tmp_path, text)).notes == (
        "people.operations: 'Elena Vázquez' is neither a user id nor an e-mail address, so it matches nobody",
    )
