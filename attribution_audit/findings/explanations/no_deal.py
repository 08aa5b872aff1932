"""Did no opportunity come of it?

Nobody is paid on a lead by itself.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

NO_DEAL = Explanation(
    name="no_deal",
    asks="Did no opportunity come of it?",
    kinds=(Kind.SOURCE_CONTRADICTED,),
    needs=(),
)
