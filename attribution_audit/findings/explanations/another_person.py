"""Is it another person?

Namesakes, a shared mailbox and people of one household look like one person; matching is then unsure, or wrong.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

ANOTHER_PERSON = Explanation(
    name="another_person",
    asks="Is it another person?",
    kinds=RECREATIONS,
    needs=(),
)
