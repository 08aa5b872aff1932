"""Was the earlier record closed by somebody who is not in sales?

Operations sweep stale records, and what comes back afterwards is made anew (mechanism 24, I3).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

CLOSED_BY_OTHERS = Explanation(
    name="closed_by_others",
    asks="Was the earlier record closed by somebody who is not in sales?",
    kinds=RECREATIONS,
    needs=(),
)
