"""What holds for every model, whatever the paths."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.attribution import MODELS, Path, Touch, attributed
from attribution_audit.attribution.attribution import Attribution
from attribution_audit.errors import PolicyError
from attribution_audit.pay import shared
from attribution_audit.policy import load_policy
from attribution_audit.policy.policy import ModelName, Policy

TOUCHES = st.builds(
    Touch,
    at=st.integers(0, 10**8),
    source=st.sampled_from(["Webinar", "Ads", "Cold Call", ""]),
    category=st.just("marketing"),
    campaign_id=st.sampled_from([None, "701A", "701B"]),
)
MOMENTS = st.none() | st.integers(0, 10**8)
PATHS = st.lists(
    st.builds(
        Path,
        is_won=st.booleans(),
        cents=st.integers(-(10**7), 10**12),
        currency=st.sampled_from(["USD", "EUR", None]),
        touches=st.lists(TOUCHES, min_size=1, max_size=6).map(lambda touches: tuple(sorted(touches, key=_when))),
        lead_at=MOMENTS,
        made_at=MOMENTS,
    ),
    max_size=20,
)
NAMES = [model.name for model in MODELS]


def _when(touch: Touch) -> tuple[int, str, str]:
    return touch.at, touch.source, touch.campaign_id or ""


def both(paths: Sequence[Path], policy: Policy | None = None) -> Attribution:
    return attributed({"recorded": paths, "restated": paths}, policy or Policy())


@given(PATHS)
def test_credits_add_up_to_the_won_amount_by_currency(paths: list[Path]) -> None:
    won = Counter[str | None]()
    for one in paths:
        if one.is_won:
            won[one.currency] += one.cents
    sums = {(name, currency): 0 for name in NAMES for currency in won}
    for (model, *_, currency), credit in both(paths).credits["recorded"].items():
        sums[model, currency] += credit.cents
    assert sums == {(name, currency): won[currency] for name in NAMES for currency in won}


@given(PATHS, st.randoms(use_true_random=False))
def test_the_order_of_deals_changes_nothing(paths: list[Path], dice: random.Random) -> None:
    mixed = list(paths)
    dice.shuffle(mixed)
    assert both(mixed).table.equals(both(paths).table)


@given(PATHS)
def test_equal_paths_have_equal_credits_in_both_views(paths: list[Path]) -> None:
    table = both(paths).table
    assert table["recorded_credit"].equals(table["restated_credit"])
    assert table["recorded_deals"].equals(table["restated_deals"])


@given(PATHS, PATHS, PATHS)
def test_what_is_the_same_in_both_views_may_be_told_once(
    same: list[Path], recorded: list[Path], restated: list[Path]
) -> None:
    once = attributed({"both": same, "recorded": recorded, "restated": restated}, Policy())
    twice = attributed({"recorded": [*same, *recorded], "restated": [*same, *restated]}, Policy())
    assert once.table.equals(twice.table)


@given(TOUCHES, st.integers(0, 10**12), MOMENTS, PATHS)
def test_a_path_of_one_touch_gives_it_everything(
    touch: Touch, cents: int, moment: int | None, others: list[Path]
) -> None:
    alone = touch._replace(campaign_id="701Z")
    found = both([*others, Path(True, cents, "USD", (alone,), moment, moment)]).credits["recorded"]
    for name in NAMES:
        credit = found[name, alone.source, alone.category, "701Z", "USD"]
        assert (credit.cents, credit.deals) == (cents, 1)


@given(st.integers(-(10**9), 10**12), st.lists(st.integers(0, 10**20), min_size=1, max_size=9).filter(any))
def test_parts_of_an_amount_are_within_a_cent_of_their_share_and_add_up(cents: int, weights: list[int]) -> None:
    parts = shared(cents, weights)
    assert sum(parts) == cents
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * sum(weights) - cents * weight) < sum(weights)


def test_the_policy_chooses_models_and_half_life(tmp_path) -> None:  # type: ignore[no-untyped-def]
    policy = tmp_path / "policy.toml"
    policy.write_text("[attribution]\nhalf_life_days = 1\nmodels = ['time_decay', 'linear']\n", encoding="utf-8")
    touches = (Touch(0, "Webinar", "marketing"), Touch(86_400, "Ads", "marketing"))
    made = both([Path(True, 300, "USD", touches)], load_policy(policy).policy)
    rows = {(row["model"], row["source"]): row["recorded_credit"] for row in made.table.to_pylist()}
    assert rows == {
        ("linear", "Webinar"): Decimal("1.50"),
        ("linear", "Ads"): Decimal("1.50"),
        ("time_decay", "Webinar"): Decimal("1.00"),
        ("time_decay", "Ads"): Decimal("2.00"),
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("models = ['makrov']", "Did you mean 'markov'"),
        ("half_life_days = 0", "half_life_days: must be a whole number of days from 1"),
        ("half_life_days = 'a week'", "Write a number such as 7"),
        ("models = 'linear'", "must be a list"),
    ],
)
def test_what_the_policy_cannot_mean_is_said(tmp_path, text: str, says: str) -> None:  # type: ignore[no-untyped-def]
    policy = tmp_path / "policy.toml"
    policy.write_text(f"[attribution]\n{text}\n", encoding="utf-8")
    with pytest.raises(PolicyError, match=r".") as caught:
        load_policy(policy)
    assert says in str(caught.value)


def test_the_policy_knows_every_model_and_each_has_a_file_of_its_name() -> None:
    assert list(ModelName.__args__) == NAMES
    for model in MODELS:
        assert __import__(f"attribution_audit.attribution.{model.name}", fromlist=["_"])


def test_the_summary_holds_amounts_as_text_by_currency() -> None:
    one = Path(True, 1250, "EUR", (Touch(0, "Webinar", "marketing"),))
    told = both([one]).summary()["by_model"]["linear"]
    assert told == {"marketing": {"recorded": {"EUR": "12.50"}, "restated": {"EUR": "12.50"}}}
