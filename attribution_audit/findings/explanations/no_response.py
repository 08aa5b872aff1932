"""Is there no response on record that earned the source?

A lead source is what somebody entered. Where no dated response of the person stands behind it, the source may be a
guess, or a partner's word, and a record made later under another one takes less away.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import LOSING_EDITS, RECREATIONS

NO_RESPONSE = Explanation(
    name="no_response",
    asks="Is there no response on record that earned the source?",
    kinds=(*LOSING_EDITS, *RECREATIONS),
    needs=("CampaignMember|Touchpoint",),
)
