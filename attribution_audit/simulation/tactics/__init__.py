"""What gaming users do: one file a tactic, listed here. Nothing else in the company does any of it.

Hand-off faults are no tactics: they are daily life in every company (`life/neglect.py`).
"""

from __future__ import annotations

from ..world import Mechanism
from .campaign_unlinked import CAMPAIGN_UNLINKED
from .conversion_bypassed import CONVERSION_BYPASSED
from .deleted_and_recreated import DELETED_AND_RECREATED
from .lead_recreated import LEAD_RECREATED
from .opportunity_recreated import OPPORTUNITY_RECREATED
from .parallel_opportunity import PARALLEL_OPPORTUNITY
from .source_blanked import SOURCE_BLANKED
from .source_claimed import SOURCE_CLAIMED
from .source_contradicted import SOURCE_CONTRADICTED
from .source_lost_at_conversion import SOURCE_LOST_AT_CONVERSION
from .source_overwritten import SOURCE_OVERWRITTEN
from .touchpoint_backdated import TOUCHPOINT_BACKDATED

TACTICS: tuple[Mechanism, ...] = (
    SOURCE_BLANKED,
    SOURCE_OVERWRITTEN,
    SOURCE_LOST_AT_CONVERSION,
    SOURCE_CONTRADICTED,
    CAMPAIGN_UNLINKED,
    DELETED_AND_RECREATED,
    PARALLEL_OPPORTUNITY,
    OPPORTUNITY_RECREATED,
    CONVERSION_BYPASSED,
    LEAD_RECREATED,
    SOURCE_CLAIMED,
    TOUCHPOINT_BACKDATED,
)
