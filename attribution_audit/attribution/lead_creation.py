"""What made the lead? All credit to the touch at which the person became a lead (Marketo Measure: lead creation).

A deal without a lead was begun by its opportunity: then all goes to the touch that made that.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution_audit.attribution.model import by_rule, only
from attribution_audit.attribution.path import Path


def weigh(path: Path) -> Sequence[int]:
    """Everything for the touch that made the lead."""
    place = path.lead_touch
    return only(path.opportunity_touch if place is None else place, len(path.touches))


LEAD_CREATION = by_rule("lead_creation", "all to the touch that made the lead", weigh)
