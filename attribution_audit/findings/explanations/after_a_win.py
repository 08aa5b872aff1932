"""Is it further business of a company that had become a customer?

Customers renew and buy again, and such opportunities are made by hand (mechanism 24).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS, Kind

AFTER_A_WIN = Explanation(
    name="after_a_win",
    asks="Is it further business of a company that had become a customer?",
    kinds=(*RECREATIONS, Kind.SOURCE_CONTRADICTED),
    needs=(),
)
