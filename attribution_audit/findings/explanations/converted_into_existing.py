"""Was the lead converted into an opportunity that was there before?

A conversion into an existing record fills only empty fields; that record keeps its own source by design (mechanism 1).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

CONVERTED_INTO_EXISTING = Explanation(
    name="converted_into_existing",
    asks="Was the lead converted into an opportunity that was there before?",
    kinds=(Kind.SOURCE_LOST_AT_CONVERSION,),
    needs=(),
)
