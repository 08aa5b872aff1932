"""Is the later opportunity less than half or more than double the earlier one?

The same deal made again has much the same amount; another need seldom has. A first amount can be a guess, so it
lowers only.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

OTHER_AMOUNT = Explanation(
    name="other_amount",
    asks="Is the later opportunity less than half or more than double the earlier one?",
    kinds=(Kind.DELETED_AND_RECREATED, Kind.PARALLEL_OPPORTUNITY, Kind.OPPORTUNITY_RECREATED),
    needs=(),
)
