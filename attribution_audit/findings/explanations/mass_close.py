"""Was the earlier record closed on a day on which records of many owners were?

A pipeline amnesty or a year's end: everybody closes what is stale, sales' own records as much as marketing's.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

MASS_CLOSE = Explanation(
    name="mass_close",
    asks="Was the earlier record closed on a day on which records of many owners were?",
    kinds=RECREATIONS,
    needs=(),
)
