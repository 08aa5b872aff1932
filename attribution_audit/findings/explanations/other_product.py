"""Is it another product?

Another need of the same people is new business (mechanism 24, I12).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

OTHER_PRODUCT = Explanation(
    name="other_product",
    asks="Is it another product?",
    kinds=(Kind.DELETED_AND_RECREATED, Kind.PARALLEL_OPPORTUNITY, Kind.OPPORTUNITY_RECREATED),
    needs=("OpportunityLineItem",),
)
