"""Was it one of many responses of that campaign that one user entered together?

Lists of an event are uploaded after it, for everybody who came, by one user.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

LIST_IMPORT = Explanation(
    name="list_import",
    asks="Was it one of many responses of that campaign that one user entered together?",
    kinds=(Kind.TOUCHPOINT_BACKDATED,),
    needs=(),
)
