"""Does the response lie long before the record?

Whoever attended a webinar half a year ago may be found anew. Credit windows in use are 30, 45 and 60 days (P7).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

LONG_BEFORE = Explanation(
    name="long_before",
    asks="Does the response lie long before the record?",
    kinds=(Kind.SOURCE_CONTRADICTED,),
    needs=(),
)
