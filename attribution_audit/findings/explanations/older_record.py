"""Did an older record of the same person bear the category already?

A partner had registered the deal, or sales had the person in the CRM under a source of its own, before marketing's
first evidence.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS, Kind

OLDER_RECORD = Explanation(
    name="older_record",
    asks="Did an older record of the same person bear the category already?",
    kinds=(*SOURCE_EDITS, Kind.SOURCE_LOST_AT_CONVERSION),
    needs=(),
)
