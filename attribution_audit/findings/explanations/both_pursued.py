"""Were the two opportunities worked on side by side?

A company may have two matters with one customer at a time, and lose one of them. A deal for show is not worked on.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

BOTH_PURSUED = Explanation(
    name="both_pursued",
    asks="Were the two opportunities worked on side by side?",
    kinds=(Kind.PARALLEL_OPPORTUNITY,),
    needs=(),
)
