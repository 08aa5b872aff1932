"""Did the user correct what they had entered by hand minutes before?

Whoever makes a record by hand may pick a wrong value first. What a conversion copied from the lead is nobody's entry.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

OWN_ENTRY = Explanation(
    name="own_entry",
    asks="Did the user correct what they had entered by hand minutes before?",
    kinds=SOURCE_EDITS,
    needs=(),
)
