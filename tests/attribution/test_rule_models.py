"""Models by rule, held to the examples that their sources work out."""

from __future__ import annotations

from pathlib import Path as File

import pytest

from attribution_audit.attribution import Path
from tests.attribution.made_up import parts, path

RULE_MODELS = ("first_touch", "last_touch", "lead_creation", "linear", "u_shaped", "w_shaped", "time_decay")
TWELVE_THOUSAND = path(
    "Paid Social", "Organic", "Paid Social", "Paid Search", "Direct", days=(0, 5, 12, 30, 38), amount="12000"
)  # fmt: skip
"""One buyer's path of five touches over 38 days: coreyhaines31/marketingskills, "Attribution Models"."""


def test_first_touch() -> None:
    """Salesforce Help, Supported Multi-Touch Attribution Models: Email, Google Ads; Email has all."""
    assert parts("first_touch", path("Email", "Google Ads")) == ["100.00", "0.00"]
    assert parts("first_touch", TWELVE_THOUSAND)[0] == "12000.00"


def test_last_touch() -> None:
    """Salesforce Help: Email, Google Ads; Google Ads has all."""
    assert parts("last_touch", path("Email", "Google Ads")) == ["0.00", "100.00"]
    assert parts("last_touch", TWELVE_THOUSAND)[-1] == "12000.00"


def test_linear() -> None:
    """Salesforce Help: three touches have a third each; the worked path has 2,400 five times."""
    assert parts("linear", path("Email", "Google Ads", "Instagram")) == ["33.34", "33.33", "33.33"]
    assert parts("linear", TWELVE_THOUSAND) == ["2400.00"] * 5


def test_u_shaped() -> None:
    """Salesforce Help: Email 40, Meta Ads 10, LinkedIn Ads 10, Google Ads 40; and the worked path of 12,000."""
    assert parts("u_shaped", path("Email", "Meta Ads", "LinkedIn Ads", "Google Ads")) == [
        *("40.00", "10.00", "10.00", "40.00"),
    ]
    assert parts("u_shaped", TWELVE_THOUSAND) == ["4800.00", "800.00", "800.00", "800.00", "4800.00"]
    assert parts("u_shaped", path("Email", "Google Ads")) == ["50.00", "50.00"]


def test_time_decay_halves_in_a_half_life() -> None:
    """Google Analytics, Multi-Channel Funnels: 7 days before, half the credit of the day; 14 days, a quarter."""
    assert parts("time_decay", path("A", "B", "C", days=(0, 7, 14), amount="7.00")) == ["1.00", "2.00", "4.00"]
    assert parts("time_decay", path("A", "B", days=(0, 30), amount="3.00"), half_life_days=30) == ["1.00", "2.00"]


def test_time_decay_of_a_path() -> None:
    """The worked path of 12,000, there rounded to 175, 290, 575, 3,415 and 7,545."""
    told = [round(float(part)) for part in parts("time_decay", TWELVE_THOUSAND)]
    assert told[0] == 175
    assert told[1] == pytest.approx(290, abs=5)
    assert told[2:] == [575, pytest.approx(3415, abs=5), 7545]
    assert sum(told) == pytest.approx(12_000, abs=2)


def test_a_time_decay_so_long_ago_that_it_counts_nothing_is_no_failure() -> None:
    assert parts("time_decay", path("A", "B", days=(0, 30_000))) == ["0.00", "100.00"]


def test_lead_creation() -> None:
    """Marketo Measure: all to the touch at which the person became a lead."""
    assert parts("lead_creation", path("A", "B", "C", lead_on=1)) == ["0.00", "100.00", "0.00"]


def test_without_a_lead_the_touch_that_made_the_opportunity_stands_for_it() -> None:
    assert parts("lead_creation", path("A", "B", "C", made_on=1)) == ["0.00", "100.00", "0.00"]


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (path("First", "Ad", "Form", "Mail", "Demo", lead_on=2), ["30.00", "5.00", "30.00", "5.00", "30.00"]),
        (path("First", "Form", "Demo", lead_on=1), ["33.34", "33.33", "33.33"]),
        (path("First", "Mail", "Demo", lead_on=0), ["60.00", "10.00", "30.00"]),
        (path("First", "Mail", "Demo"), ["42.86", "14.28", "42.86"]),
        (path("First", "Demo", lead_on=0), ["66.67", "33.33"]),
    ],
    ids=["three milestones", "no rest", "first touch made the lead", "no lead", "two touches"],
)
def test_w_shaped(one: Path, told: list[str]) -> None:
    """Marketo Measure, attribution models: 30 percent each to first touch, lead and opportunity, 10 to what is between.

    What is missing is divided among what there is: without a lead 30, 10 and 30 are three, one and three sevenths.
    """
    assert parts("w_shaped", one) == told


def test_the_touch_that_made_the_lead_is_the_nearest_and_that_of_the_opportunity_the_last_before_it() -> None:
    one = path("A", "B", "C", days=(0, 10, 20), lead_on=9, made_on=15)
    assert (one.lead_touch, one.opportunity_touch) == (1, 1)
    assert path("A", "B", days=(5, 6), made_on=0).opportunity_touch == 0


def test_the_worked_example_of_the_page_is_what_the_models_give() -> None:
    page = (File(__file__).parents[2] / "docs" / "attribution.md").read_text(encoding="utf-8")
    lines = page.split("| day | touch |")[1].splitlines()[2:7]
    cells = [[cell.strip().replace(",", "") for cell in line.strip("|").split("|")] for line in lines]
    one = path(*(row[1] for row in cells), days=[int(row[0]) for row in cells], amount="12000", lead_on=12)
    for column, model in enumerate(RULE_MODELS, start=2):
        assert [row[column] for row in cells] == parts(model, one), model
