"""Was the value put right again, by the same user within minutes or before anything was paid on it?

People pick a wrong value and mend it; connectors flip a field there and back (mechanism 17). A category that stands
again was not lost.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

CORRECTION = Explanation(
    name="correction",
    asks="Was the value put right again, by the same user within minutes or before anything was paid on it?",
    kinds=(Kind.SOURCE_BLANKED, Kind.SOURCE_OVERWRITTEN),
    needs=(),
)
