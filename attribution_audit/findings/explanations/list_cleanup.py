"""Were many members of the campaign taken out together?

A wrong upload is taken out again as a whole, and whoever opts out is taken off lists.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

LIST_CLEANUP = Explanation(
    name="list_cleanup",
    asks="Were many members of the campaign taken out together?",
    kinds=(Kind.CAMPAIGN_UNLINKED,),
    needs=(),
)
