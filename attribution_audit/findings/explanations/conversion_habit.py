"""Are leads often converted without an opportunity here?

Many companies convert automatically and make opportunities later by hand (mechanism 7); what is picked then is often
a guess.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

CONVERSION_HABIT = Explanation(
    name="conversion_habit",
    asks="Are leads often converted without an opportunity here?",
    kinds=(Kind.CONVERSION_BYPASSED,),
    needs=(),
)
