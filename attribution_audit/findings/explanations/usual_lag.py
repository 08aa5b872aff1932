"""Are responses usually entered so late here?

Where responses are always entered late, one that is entered late says nothing.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

USUAL_LAG = Explanation(
    name="usual_lag",
    asks="Are responses usually entered so late here?",
    kinds=(Kind.TOUCHPOINT_BACKDATED,),
    needs=(),
)
