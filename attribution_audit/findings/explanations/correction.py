"""Did whoever made the change put it right again, or anybody within minutes?

People pick a wrong value and mend it; connectors flip a field there and back (mechanism 17). What another user repaired
later was lost until then. Who gives the lead's deal the category back before it is won has put it right too.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS, Kind

CORRECTION = Explanation(
    name="correction",
    asks="Did whoever made the change put it right again, or anybody within minutes?",
    kinds=(*SOURCE_EDITS, Kind.CAMPAIGN_UNLINKED),
    needs=(),
)
