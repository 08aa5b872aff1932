"""Is it further business, by its type or beside a deal that bears the response's source?

What is sold on to a customer was brought by whoever looks after it, whatever its people responded to meanwhile
(mechanism 24). Where a deal of the same person that was made after the response bears marketing's source, the response
is counted there, and another deal beside it takes nothing away.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

FURTHER_BUSINESS = Explanation(
    name="further_business",
    asks="Is it further business, by its type or beside a deal that bears the response's source?",
    kinds=(Kind.SOURCE_CONTRADICTED,),
    needs=(),
)
