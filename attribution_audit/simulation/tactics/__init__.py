"""What gaming reps do: one file a tactic, listed here. Nothing else in the company does any of it."""

from __future__ import annotations

from ..world import Mechanism
from .conversion_bypassed import CONVERSION_BYPASSED
from .opportunity_recreated import OPPORTUNITY_RECREATED
from .source_blanked import SOURCE_BLANKED
from .source_lost_at_conversion import SOURCE_LOST_AT_CONVERSION
from .source_overwritten import SOURCE_OVERWRITTEN

TACTICS: tuple[Mechanism, ...] = (
    SOURCE_BLANKED,
    SOURCE_OVERWRITTEN,
    SOURCE_LOST_AT_CONVERSION,
    OPPORTUNITY_RECREATED,
    CONVERSION_BYPASSED,
)
