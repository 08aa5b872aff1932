"""Paths that never were, told in a few words, and what a model makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attribution_audit.attribution import MODELS, Path, Touch
from attribution_audit.attribution.path import walks
from attribution_audit.pay import shared

DAY = 86_400


def path(
    *channels: str, days: Sequence[int] = (), won: bool = True, amount: str = "100.00", currency: str = "USD",
    lead_on: int | None = None, made_on: int | None = None,
) -> Path:  # fmt: skip
    """A deal whose touches came on these days, one a day without them."""
    on = days or range(len(channels))
    touches = tuple(Touch(day * DAY, channel, "marketing") for day, channel in zip(on, channels, strict=True))
    lead_at, made_at = (None if day is None else day * DAY for day in (lead_on, made_on))
    return Path(won, int(Decimal(amount).scaleb(2)), currency, touches, lead_at, made_at)


def parts(model: str, one: Path, among: Sequence[Path] = (), half_life_days: int = 7) -> list[str]:
    """What each touch of a path is credited with by a model that has learnt from `among`."""
    (chosen,) = (candidate for candidate in MODELS if candidate.name == model)
    weights = chosen.learn(walks(among or [one]), half_life_days)(one)
    return [str(Decimal(part).scaleb(-2)) for part in shared(one.cents, weights)]
