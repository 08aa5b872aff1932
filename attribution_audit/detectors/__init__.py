"""What looks wrong: one file, one kind, one question. A detector claims; `findings` weighs."""

from attribution_audit.detectors.campaign_unlinked import CAMPAIGN_UNLINKED
from attribution_audit.detectors.conversion_bypassed import CONVERSION_BYPASSED
from attribution_audit.detectors.deleted_and_recreated import DELETED_AND_RECREATED
from attribution_audit.detectors.detect import detect
from attribution_audit.detectors.detector import CLAIM_SCHEMA, Claim, Detector
from attribution_audit.detectors.late_follow_up import LATE_FOLLOW_UP
from attribution_audit.detectors.lead_recreated import LEAD_RECREATED
from attribution_audit.detectors.never_followed_up import NEVER_FOLLOWED_UP
from attribution_audit.detectors.opportunity_recreated import OPPORTUNITY_RECREATED
from attribution_audit.detectors.ownership_ping_pong import OWNERSHIP_PING_PONG
from attribution_audit.detectors.parallel_opportunity import PARALLEL_OPPORTUNITY
from attribution_audit.detectors.source_blanked import SOURCE_BLANKED
from attribution_audit.detectors.source_claimed import SOURCE_CLAIMED
from attribution_audit.detectors.source_contradicted import SOURCE_CONTRADICTED
from attribution_audit.detectors.source_lost_at_conversion import SOURCE_LOST_AT_CONVERSION
from attribution_audit.detectors.source_overwritten import SOURCE_OVERWRITTEN
from attribution_audit.detectors.touchpoint_backdated import TOUCHPOINT_BACKDATED

DETECTORS: tuple[Detector, ...] = (
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
    NEVER_FOLLOWED_UP,
    LATE_FOLLOW_UP,
    OWNERSHIP_PING_PONG,
)
"""All detectors. Of several recreations claimed for one newer record, the one that stands first here is kept."""

__all__ = ["CLAIM_SCHEMA", "DETECTORS", "Claim", "Detector", "detect"]
