"""Is it a renewal, or further business with a customer, by its type?

What is sold on to a customer was brought by whoever looks after it, whatever its people responded to meanwhile
(mechanism 24).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

FURTHER_BUSINESS = Explanation(
    name="further_business",
    asks="Is it a renewal, or further business with a customer, by its type?",
    kinds=(Kind.SOURCE_CONTRADICTED,),
    needs=(),
)
