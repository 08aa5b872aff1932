"""What if three milestones count most? 30 percent each to the first touch, to the touch that made the lead and to that
which made the opportunity, 10 percent to the rest (Marketo Measure: W-shaped).

One touch can be several milestones and has the share of each. Where a milestone or a rest is missing, its share is
divided among what there is, in proportion.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.attribution.model import by_rule
from attribution_audit.attribution.path import Path

MILESTONE, REST = 30, 10


def weigh(path: Path) -> Sequence[int]:
    """30 a milestone and 10 shared out evenly; times the touches of the rest, so that all are whole."""
    milestones = [0, path.opportunity_touch]
    if path.lead_touch is not None:
        milestones.append(path.lead_touch)
    rest = len(path.touches) - len(set(milestones))
    weights = [0 if place in milestones else REST for place in range(len(path.touches))]
    for place in milestones:
        weights[place] += MILESTONE * max(rest, 1)
    return weights


W_SHAPED = by_rule("w_shaped", "30 percent each to first touch, lead and opportunity, 10 to the rest", weigh)
