"""Did whoever made the later record have nothing to do with the earlier one?

Two people of one sales team may work on the same company without knowing of each other, and a lead that lies with
somebody else is easily not seen.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

ANOTHER_USER = Explanation(
    name="another_user",
    asks="Did whoever made the later record have nothing to do with the earlier one?",
    kinds=RECREATIONS,
    needs=(),
)
