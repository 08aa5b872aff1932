"""Was marketing there first: a response, or a lead of its own, before sales was in touch?

What marketing earned may be put right by marketing: the mirror of sales that was there first.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

MARKETING_FIRST = Explanation(
    name="marketing_first",
    asks="Was marketing there first: a response, or a lead of its own, before sales was in touch?",
    kinds=(
        Kind.SOURCE_CLAIMED,
        Kind.TOUCHPOINT_BACKDATED,
    ),
    needs=(),
)
