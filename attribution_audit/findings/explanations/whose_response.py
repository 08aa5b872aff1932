"""Is it unsure whose response it is?

The responding record may be of somebody else where only a match of values joins it to the opportunity's person.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

WHOSE_RESPONSE = Explanation(
    name="whose_response",
    asks="Is it unsure whose response it is?",
    kinds=(Kind.SOURCE_CONTRADICTED,),
    needs=(),
)
