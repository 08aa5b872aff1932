"""Is it only another label for the same thing?

'Webinar' for 'Trade Show' moves nobody's pay (rule 3: a relabel within a class is no finding). A value that the company
replaced everywhere by one that the policy does not know is another label too (mechanism 11).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

RELABELLING = Explanation(
    name="relabelling",
    asks="Is it only another label for the same thing?",
    kinds=SOURCE_EDITS,
    needs=(),
)
