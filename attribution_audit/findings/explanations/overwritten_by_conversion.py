"""Did the conversion of a lead write its source over the contact's?

A conversion may be set to overwrite the contact's lead source with the lead's (mechanism 2).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

OVERWRITTEN_BY_CONVERSION = Explanation(
    name="overwritten_by_conversion",
    asks="Did the conversion of a lead write its source over the contact's?",
    kinds=SOURCE_EDITS,
    needs=(),
)
