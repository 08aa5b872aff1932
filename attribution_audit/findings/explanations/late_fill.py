"""Was the later record made without a source, which was filled in afterwards?

A rule that demands a source at a later stage makes people guess (mechanism 13), and an opportunity made from the
account's page begins blank (mechanism 5).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

LATE_FILL = Explanation(
    name="late_fill",
    asks="Was the later record made without a source, which was filled in afterwards?",
    kinds=(Kind.OPPORTUNITY_RECREATED, Kind.CONVERSION_BYPASSED),
    needs=(),
)
