"""Are sources left blank or unknown here by habit?

An opportunity made from the account's page bears none (mechanism 5), forms lose their tags, and in healthy companies
nine in ten sources are blank. Only where blanks are rare does one say anything, and never much.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

BLANK_HABIT = Explanation(
    name="blank_habit",
    asks="Are sources left blank or unknown here by habit?",
    kinds=(Kind.SOURCE_CONTRADICTED,),
    needs=(),
)
