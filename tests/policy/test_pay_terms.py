"""Plans by owner and team, tiers, caps and gaps: what a policy says of them, and what is wrong in it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from attribution_audit.policy import check_policy, summary_in_words

RATES = "sales = 0.10\nmarketing = 0.06\npartner = 0.06\nunknown = 0.10\n"


def plan(start: str = "2025-01-01", more: str = "") -> str:
    return f"[[commission]]\nfrom = {start}\n{RATES}{more}\n"


def checked(folder: Path, text: str) -> list[str]:
    (folder / "policy.toml").write_text(text, encoding="utf-8")
    return [str(problem) for problem in check_policy(folder / "policy.toml").problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (plan(more='teams = ["East"]') + plan(more='teams = [" EAST"]'), "two plans are in force on 2025-01-01:"),
        (
            plan(more='to = 2025-06-30\nowners = ["A@b.example"]')
            + plan("2025-06-30", 'owners = ["a@B.example", "c@b.example"]'),
            "two plans are in force on 2025-06-30:",
        ),
        (plan(more="cap_per_deal = -5"), "cap_per_deal: must be an amount of 0 or more, not -5."),
        (plan(more="[[commission.tiers]]\nabove = 1.234"), "above: has more than 2 decimals (1.234)."),
        (plan(more="[[commission.tiers]]\nabove = 10\nfactor = 0"), "must be a factor above 0 and up to 100, not 0."),
        (plan(more="[[commission.tiers]]\nabove = 10\nsales = 12"), "must be a share from 0 to 1, not 12. Write 0.12"),
        (plan(more="[[commission.tiers]]\nabove = 1\n[[commission.tiers]]\nabove = 1"), "two tiers begin at one mark."),
        (plan(more='period = "week"'), "period: must be 'month', 'quarter' or 'year', not 'week'."),
        (plan(more='currency = "dollars"'), "currency: must be the three letters of a currency, not 'dollars'."),
        ("[pay]\nrounding = 'up'", "pay.rounding: must be 'half_up', 'half_even' or 'down', not 'up'."),
        ("[pay.overlays]\nEngineer = 150", "pay.overlays.Engineer: must be percent above 0 and up to 100, not 150."),
        ("[pay]\nreview_day = 7", "pay.review_day: is not a key that a policy has. Did you mean 'review_days'?"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    (told,) = checked(tmp_path, text)
    assert said in told


def test_plans_for_other_people_may_be_in_force_on_one_day(tmp_path: Path) -> None:
    text = plan() + plan(more='teams = ["East"]') + plan(more='teams = ["West"]\nowners = ["a@b.example"]')
    assert checked(tmp_path, text) == []


def test_a_gap_between_plans_is_noted_and_no_error(tmp_path: Path) -> None:
    assert checked(tmp_path, plan(more="to = 2025-06-30") + plan("2025-08-01")) == []
    loaded = check_policy(tmp_path / "policy.toml").loaded
    assert loaded is not None
    (note,) = loaded.notes
    assert note.startswith("no [[commission]] plan is in force from 2025-07-01 to 2025-07-31:")
    assert loaded.policy.plan_on(date(2025, 7, 15)) is None


def test_the_next_plan_for_a_team_ends_that_of_this_team_alone(tmp_path: Path) -> None:
    text = plan(more='teams = ["East", "West"]\nid = "old"') + plan("2026-01-01", 'teams = ["East"]\nid = "new"')
    assert checked(tmp_path, text) == []
    loaded = check_policy(tmp_path / "policy.toml").loaded
    assert loaded is not None
    named = [loaded.policy.plan_on(date(2026, 2, 1), [f"team {team}"]) for team in ("east", "west")]
    assert [one.name if one else None for one in named] == ["new", "old"]


def test_terms_are_told_in_words(tmp_path: Path) -> None:
    more = 'owners = ["a@b.example"]\ncap_per_deal = 20000\n[[commission.tiers]]\nabove = 100000\nfactor = 1.5'
    assert checked(tmp_path, plan(more=more)) == []
    loaded = check_policy(tmp_path / "policy.toml").loaded
    assert loaded is not None
    assert loaded.policy.commission[0].tiers[0].factor == Decimal("1.5")
    said = summary_in_words(loaded)
    assert "plan from 2025-01-01: for 1 owners and 0 teams alone" in said
    assert "plan from 2025-01-01: above 100,000 within a year: sales 15%, marketing 9%, partner 9%, unknown 15%" in said
    assert "plan from 2025-01-01: at most 20,000 a deal" in said
