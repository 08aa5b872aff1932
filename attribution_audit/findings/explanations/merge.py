"""Did the value change because two records were merged?

A merge chooses between two values and writes the choice as a change (mechanisms 8 and 16).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

MERGE = Explanation(
    name="merge",
    asks="Did the value change because two records were merged?",
    kinds=SOURCE_EDITS,
    needs=(),
)
