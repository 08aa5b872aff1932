"""What if the latest count most? A touch counts half of one that came a half-life later (Google Analytics: time decay).

The proportion of two touches hangs on the time between them alone, so that it makes no difference whether days are
counted to the opportunity or to its close.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from functools import lru_cache

from attribution_audit.attribution.model import Model, Weigh
from attribution_audit.attribution.path import Path, Walks

DAY_SECONDS, MINUTE_SECONDS = 86_400, 60
WHOLE = 10**18
"""The weight of the last touch: one that came 59 half-lives before it still counts 1."""
EXACT = Context(prec=28)


def learn(_walks: Walks, half_life_days: int) -> Weigh:
    """Weights by a half-life in days."""
    half_life = half_life_days * DAY_SECONDS

    def weigh(path: Path) -> Sequence[int]:
        latest = path.touches[-1].at
        return [_halved(latest - touch.at, half_life) for touch in path.touches]

    return weigh


def _halved(seconds: int, half_life: int) -> int:
    """The weight of a touch so long before the last: by days, minutes and seconds, of each of which there are few."""
    days, rest = divmod(seconds, DAY_SECONDS)
    weight = WHOLE
    for part in (days * DAY_SECONDS, rest - rest % MINUTE_SECONDS, rest % MINUTE_SECONDS):
        weight = weight * _weight(part, half_life) // WHOLE
    return weight


@lru_cache(maxsize=10_000)
def _weight(seconds: int, half_life: int) -> int:
    halves = EXACT.divide(Decimal(-seconds), Decimal(half_life))
    return int(EXACT.multiply(EXACT.power(Decimal(2), halves), Decimal(WHOLE)))


TIME_DECAY = Model("time_decay", "half as much for each half-life earlier", learn)
