"""All kinds of service levels, in the order in which they are shown."""

from __future__ import annotations

from attribution_audit.service_levels.contacts_added import CONTACTS_ADDED
from attribution_audit.service_levels.disposition_completeness import DISPOSITION_COMPLETENESS
from attribution_audit.service_levels.follow_up_rate import FOLLOW_UP_RATE
from attribution_audit.service_levels.response_time import RESPONSE_TIME
from attribution_audit.service_levels.scoring_agreed import SCORING_AGREED
from attribution_audit.service_levels.service_level import ServiceLevel
from attribution_audit.service_levels.volume import VOLUME
from attribution_audit.service_levels.win_loss_completeness import WIN_LOSS_COMPLETENESS

SERVICE_LEVELS: tuple[ServiceLevel, ...] = (
    VOLUME,
    SCORING_AGREED,
    RESPONSE_TIME,
    FOLLOW_UP_RATE,
    DISPOSITION_COMPLETENESS,
    WIN_LOSS_COMPLETENESS,
    CONTACTS_ADDED,
)
