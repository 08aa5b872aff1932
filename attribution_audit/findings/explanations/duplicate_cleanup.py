"""Was the earlier opportunity closed as a duplicate?

Without a merge for opportunities, duplicates are closed and one is kept (mechanism 10).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

DUPLICATE_CLEANUP = Explanation(
    name="duplicate_cleanup",
    asks="Was the earlier opportunity closed as a duplicate?",
    kinds=(Kind.DELETED_AND_RECREATED, Kind.PARALLEL_OPPORTUNITY, Kind.OPPORTUNITY_RECREATED),
    needs=(),
)
