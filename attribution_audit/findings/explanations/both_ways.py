"""Does the user change sources against their own pay as often?

Whoever puts sources right in good faith changes some of them to marketing's.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import LOSING_EDITS

BOTH_WAYS = Explanation(
    name="both_ways",
    asks="Does the user change sources against their own pay as often?",
    kinds=LOSING_EDITS,
    needs=(),
)
