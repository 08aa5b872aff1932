"""Does the later record name the earlier one?

Linking the new record to the lost one is what a returning buyer's record should have: nothing was hidden by it.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

LINKED_BACK = Explanation(
    name="linked_back",
    asks="Does the later record name the earlier one?",
    kinds=RECREATIONS,
    needs=(),
)
