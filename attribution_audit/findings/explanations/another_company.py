"""Is it another company?

Franchises and subsidiaries bear one name, people change their employer, and an agency buys for several clients.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

ANOTHER_COMPANY = Explanation(
    name="another_company",
    asks="Is it another company?",
    kinds=RECREATIONS,
    needs=(),
)
