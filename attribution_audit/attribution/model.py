"""What an attribution model is: a name, what it says, and whole-number weights for the touches of a path."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from attribution_audit.attribution.path import Path, Walks

Weigh = Callable[[Path], Sequence[int]]
"""One whole number a touch, none below 0 and one above it: a deal is shared out in their proportion."""


@dataclass(frozen=True)
class Model:
    """One model. `learn` is shown how all deals of one view went, won and lost, and the half-life in whole days."""

    name: str
    says: str
    learn: Callable[[Walks, int], Weigh]
    looks_at_all: bool = False
    """Whether weights hang on the other deals of the view, too: then a path may weigh differently in each view."""


def by_rule(name: str, says: str, weigh: Weigh) -> Model:
    """A model that looks at one path and at nothing else."""
    return Model(name, says, lambda _walks, _half_life_days: weigh)


def only(place: int, touches: int) -> list[int]:
    """Weights that give everything to one touch."""
    return [int(one == place) for one in range(touches)]
