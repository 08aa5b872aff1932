"""Was the source typed in the same minute as a stage or status that may demand one?

A validation rule asks for a source at a later stage, and whoever moves the stage types a guess. No rule asks for a
blank.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

DEMANDED_AT_STAGE = Explanation(
    name="demanded_at_stage",
    asks="Was the source typed in the same minute as a stage or status that may demand one?",
    kinds=(Kind.SOURCE_OVERWRITTEN, Kind.SOURCE_CLAIMED),
    needs=(),
)
