"""A policy is read whole, and what is wrong with it is said in one sentence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from attribution_audit.errors import PolicyError
from attribution_audit.policy import load_policy
from attribution_audit.vocabulary import Category

PLAN = "[[commission]]\nfrom = {start}\nsales = 0.10\nmarketing = 0.06\npartner = 0.06\nunknown = 0.10\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "policy.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[windows]\nrecreation_day = 3", "Did you mean 'recreation_days'?"),
        ("[windows]\nrecreation_days = 'x'", "windows.recreation_days"),
        (PLAN.format(start="2025-01-01").replace("0.10", "1.10", 1), "must be a share from 0 to 1, not 1.10"),
        (PLAN.format(start="2025-01-01").replace("0.10", "0.1000001", 1), "has more than 6 decimals"),
        (PLAN.format(start="2025-01-01") * 2, "two plans are in force on 2025-01-01"),
        ("timezone = 'Mars/Base'", "is no time zone"),
        ("[sources]\nsales = ['A']\nmarketing = ['a ']", "stands under marketing and under sales"),
        ("[hours]\ncloses = '9'", "hours.closes: must be a time of day, not '9'"),
        ("[hours]\nopens = '17:00'\ncloses = '09:00'", "a working day must end after it begins. Write a later"),
        ("[service_levels]\nresponse_rate = 80", "Write 0.80 for 80 percent"),
        ("a =", "is not TOML"),
        ("version = 0", "must be the policy's version"),
        ("[[commission]]\nfrom = 2025-01-01\nsales = 0.1", "is missing"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(PolicyError, match=r".") as caught:
        load_policy(written(tmp_path, text))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_file_in_another_encoding_are_said(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="does not exist"):
        load_policy(tmp_path / "none.toml")
    path = tmp_path / "policy.toml"
    path.write_bytes("timezone = 'é'".encode("latin-1"))
    with pytest.raises(PolicyError, match="UTF-8"):
        load_policy(path)


def test_labels_are_compared_without_case_and_blanks(tmp_path: Path) -> None:
    policy = load_policy(written(tmp_path, "[sources]\nmarketing = ['Paid Search']")).policy
    assert policy.sources.category_of("  paid   SEARCH ") is Category.MARKETING
    assert policy.sources.category_of("") is Category.UNKNOWN
    assert policy.sources.category_of("else") is Category.UNLISTED


def test_the_plan_in_force_is_the_latest_that_has_started(tmp_path: Path) -> None:
    text = PLAN.format(start="2025-01-01") + PLAN.format(start="2026-01-01").replace("0.10", "0.12")
    policy = load_policy(written(tmp_path, text)).policy
    assert policy.plan_on(date(2024, 12, 31)) is None
    first, second = policy.plan_on(date(2025, 12, 31)), policy.plan_on(date(2026, 1, 1))
    assert first is not None
    assert first.sales == Decimal("0.10")
    assert second is not None
    assert second.sales == Decimal("0.12")
    assert second.rate(Category.UNLISTED) is None


def test_a_plan_that_has_ended_pays_nothing(tmp_path: Path) -> None:
    text = PLAN.format(start="2025-01-01\nto = 2025-03-31")
    assert load_policy(written(tmp_path, text)).policy.plan_on(date(2025, 4, 1)) is None


def test_the_standard_values_say_nothing_about_pay() -> None:
    loaded = load_policy(None)
    assert loaded.is_standard
    assert not loaded.policy.commission
    assert loaded.policy.sources.category_of("Gestión directa") is Category.SALES
