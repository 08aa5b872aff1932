"""Is the record a copy of a deleted one, loaded anew under another id?

A migration exports, deletes and loads again, with the old day of making. What changed before stands under the old id,
often nowhere: that the copy never bore another source is then not on record.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

LOADED_ANEW = Explanation(
    name="loaded_anew",
    asks="Is the record a copy of a deleted one, loaded anew under another id?",
    kinds=(Kind.SOURCE_LOST_AT_CONVERSION, Kind.SOURCE_CONTRADICTED),
    needs=(),
)
