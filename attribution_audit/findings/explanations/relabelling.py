"""Is it only another label for the same category?

'Webinar' for 'Trade Show' moves nobody's pay (mechanism 11; rule 3: a relabel within a class is no finding).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

RELABELLING = Explanation(
    name="relabelling",
    asks="Is it only another label for the same category?",
    kinds=SOURCE_EDITS,
    needs=(),
)
