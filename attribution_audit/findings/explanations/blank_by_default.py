"""Did the later record begin blank, as one made from the account's page does?

An opportunity made from the account's page bears no source (mechanism 5), and a rule that demands one at a later
stage makes people guess (mechanism 13).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

BLANK_BY_DEFAULT = Explanation(
    name="blank_by_default",
    asks="Did the later record begin blank, as one made from the account's page does?",
    kinds=RECREATIONS,
    needs=(),
)
