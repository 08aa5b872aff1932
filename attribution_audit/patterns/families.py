"""Kinds of findings that have something in common: what a pattern or a shift is told of."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Family(StrEnum):
    """A group of kinds. `all_losses` counts a record once, whichever of the two befell it."""

    LOST_SOURCES = "lost_sources"
    RECREATIONS = "recreations"
    CLAIMS = "claims"
    ALL_LOSSES = "all_losses"


MEMBERS: Mapping[Family, tuple[str, ...]] = {
    Family.LOST_SOURCES: (
        *("source_blanked", "source_overwritten", "source_lost_at_conversion", "source_contradicted"),
        "campaign_unlinked",
    ),
    Family.RECREATIONS: (
        *("deleted_and_recreated", "parallel_opportunity", "opportunity_recreated", "conversion_bypassed"),
        "lead_recreated",
    ),
    Family.CLAIMS: ("source_claimed", "touchpoint_backdated"),
}
"""Family -> its kinds by their names. Hand-off faults are in none: they are a team's matter and told elsewhere."""
FAMILY_OF: Mapping[str, Family] = {kind: family for family, kinds in MEMBERS.items() for kind in kinds}
