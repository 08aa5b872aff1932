"""What would be lost without a channel? The removal effect of a first-order Markov chain (Anderl et al. 2016).

Paths, won and lost, are walks from a start over channels to `won` or `lost`; from their steps come the odds of each
next step. The removal effect of a channel is the share of wins that is gone when whoever comes to it is lost. A won
deal is shared out among the channels of its path in the proportion of their removal effects.

Eva Anderl, Ingo Becker, Florian von Wangenheim, Jan Hendrik Schumann: Mapping the customer journey. International
Journal of Research in Marketing 33 (2016).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

import numpy as np
from scipy.sparse import csc_array, identity
from scipy.sparse.linalg import splu

from attribution_audit.attribution.channels import grouped, shared_out
from attribution_audit.attribution.model import Model, Weigh
from attribution_audit.attribution.path import Walks

START, WON, LOST = "\0start", "\0won", "\0lost"
DIGITS = 9
"""Decimals of a removal effect: fewer than any two machines differ in."""
Steps = Mapping[tuple[str, str], int]
"""From and to -> how often."""


def learn(walks: Walks, _half_life_days: int) -> Weigh:
    """Weights by the removal effects of these walks."""
    channel_of = grouped(walks)
    effects = removal_effects(_steps(walks, channel_of))
    worth = {channel: int(effect.scaleb(DIGITS)) for channel, effect in effects.items()}
    return lambda path: shared_out([channel_of[source] for source in path.channels], worth)


def _steps(walks: Walks, channel_of: Mapping[str, str]) -> Steps:
    steps = Counter[tuple[str, str]]()
    for walk, deals in walks.items():
        channels = [channel_of[source] for source in walk.channels]
        for step in pairwise((START, *channels, WON if walk.is_won else LOST)):
            steps[step] += deals
    return steps


def removal_effects(steps: Steps) -> dict[str, Decimal]:
    """Channel -> share of wins lost without it, 0 to 1 with 9 decimals; 0 for all where nothing is won.

    Without channel c is lost who ever comes to c and would have won from there: P(reach c) x P(win from c) / P(win).
    Both come from the inverse of I - Q, with Q the odds of steps between channels: one factorisation serves all.
    """
    states = sorted({state for step in steps for state in step} - {WON, LOST} | {START})
    place = {state: number for number, state in enumerate(states)}
    left = Counter[str]()
    for (state, _), count in steps.items():
        left[state] += count
    inner = [(place[a], place[b], count / left[a]) for (a, b), count in sorted(steps.items()) if b in place]
    rows, columns, odds = (list(part) for part in zip(*inner, strict=True)) if inner else ([], [], [])
    size = (len(states), len(states))
    chain = csc_array(identity(len(states), format="csc")) - csc_array((odds, (rows, columns)), shape=size)
    visits = splu(csc_array(chain)).solve(np.eye(len(states)))
    wins = visits @ np.array([steps.get((state, WON), 0) / max(left[state], 1) for state in states])
    start = place[START]
    effects = {}
    for state in states:
        if state != START:
            here = place[state]
            lost = visits[start, here] / visits[here, here] * wins[here]
            effects[state] = _rounded(lost / wins[start] if wins[start] > 0 else 0.0)
    return effects


def _rounded(share: float) -> Decimal:
    return Decimal(repr(min(max(float(share), 0.0), 1.0))).quantize(Decimal(1).scaleb(-DIGITS))


MARKOV = Model("markov", "by the share of wins that would be lost without the channel", learn, looks_at_all=True)
