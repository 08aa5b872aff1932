"""Does another response of the person to that campaign stand?

When two records of a person are merged, the second membership goes and the first one stays.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

MEMBER_STAYS = Explanation(
    name="member_stays",
    asks="Does another response of the person to that campaign stand?",
    kinds=(Kind.CAMPAIGN_UNLINKED,),
    needs=(),
)
