"""Does the change bring back the category that the record was made with?

Somebody changed it to marketing or a partner in between, and it was changed back.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

FIRST_VALUE = Explanation(
    name="first_value",
    asks="Does the change bring back the category that the record was made with?",
    kinds=SOURCE_EDITS,
    needs=(),
)
