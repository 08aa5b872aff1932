"""Had the value before been taken off the list, so that it had to be chosen again?

A value that a picklist or record type no longer offers is given to no record any more, and several users replace it.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

VALUE_RETIRED = Explanation(
    name="value_retired",
    asks="Had the value before been taken off the list, so that it had to be chosen again?",
    kinds=SOURCE_EDITS,
    needs=(),
)
