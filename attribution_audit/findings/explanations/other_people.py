"""Is it business with other people of the same company?

A new opportunity with new prospects is how a lost company is won back (I2).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS, Kind

OTHER_PEOPLE = Explanation(
    name="other_people",
    asks="Is it business with other people of the same company?",
    kinds=(*RECREATIONS, Kind.SOURCE_CONTRADICTED),
    needs=(),
)
