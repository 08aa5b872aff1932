"""Is the value before often put right by people who gain nothing by it?

A catch-all such as 'Web' that forms write where nothing is known is wrong so often that stewards and systems change
it too.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

DOUBTFUL_VALUE = Explanation(
    name="doubtful_value",
    asks="Is the value before often put right by people who gain nothing by it?",
    kinds=SOURCE_EDITS,
    needs=(),
)
