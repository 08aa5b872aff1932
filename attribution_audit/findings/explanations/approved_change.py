"""Was the change approved beforehand by somebody who neither made it nor is paid on it?

An approval given before the change by a third person clears; one given later, by the actor or by the payee is shown
and does not.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import CLAIMED_SOURCES, LOST_SOURCES, RECREATIONS

APPROVED_CHANGE = Explanation(
    name="approved_change",
    asks="Was the change approved beforehand by somebody who neither made it nor is paid on it?",
    kinds=(*LOST_SOURCES, *RECREATIONS, *CLAIMED_SOURCES),
    needs=("SourceApproval",),
)
