"""Did the CRM choose a later campaign, or one of the same category?

The CRM makes the campaign that a person joined last the primary one, responded or not (mechanism 6). Where both
campaigns are of one category, marketing loses no credit, though a campaign that nobody joined earned none.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

ANOTHER_CAMPAIGN = Explanation(
    name="another_campaign",
    asks="Did the CRM choose a later campaign, or one of the same category?",
    kinds=(Kind.CAMPAIGN_UNLINKED,),
    needs=(),
)
