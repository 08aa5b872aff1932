"""Had nobody in the opportunity responded to the campaign?

A primary campaign may be one that nobody responded to (mechanism 6): taking it off takes nothing from anybody.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

UNEARNED_CAMPAIGN = Explanation(
    name="unearned_campaign",
    asks="Had nobody in the opportunity responded to the campaign?",
    kinds=(Kind.CAMPAIGN_UNLINKED,),
    needs=("CampaignMember",),
)
