"""Was the person's record converted or merged at that moment?

A conversion or a merge may make memberships anew at that moment, with the days that they bore.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

MOVED_MEMBER = Explanation(
    name="moved_member",
    asks="Was the person's record converted or merged at that moment?",
    kinds=(Kind.TOUCHPOINT_BACKDATED,),
    needs=(),
)
