"""Did sales find the person without the response?

A rep who finds the contact of a known account need not have heard of a response. It was the response that brought the
person where it made the record (rule P9), or where a form, a loader or marketing entered it.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

FOUND_BY_SALES = Explanation(
    name="found_by_sales",
    asks="Did sales find the person without the response?",
    kinds=(Kind.SOURCE_CONTRADICTED,),
    needs=(),
)
