"""What if the ends count most? 40 percent first, 40 last, 20 between them (Google Analytics: position based).

Of two touches each has half, and one has all: there is nothing between them.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.attribution.model import by_rule
from attribution_audit.attribution.path import Path

END, BETWEEN = 40, 20


def weigh(path: Path) -> Sequence[int]:
    """40, then 20 shared out evenly, then 40; times the touches between, so that all are whole."""
    between = len(path.touches) - 2
    if between <= 0:
        return [1] * len(path.touches)
    return [END * between, *[BETWEEN] * between, END * between]


U_SHAPED = by_rule("u_shaped", "40 percent to the first, 40 to the last, 20 to those between", weigh)
