"""Did the later record take its source from the contact, as one made from the contact's page does?

An opportunity made from the contact's page bears the contact's source, whoever brought it this time (mechanism 5), and
a conversion into that contact leaves its source alone (mechanism 1).
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS

COPIED_FROM_CONTACT = Explanation(
    name="copied_from_contact",
    asks="Did the later record take its source from the contact, as one made from the contact's page does?",
    kinds=RECREATIONS,
    needs=("Contact",),
)
