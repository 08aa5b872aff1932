"""Did the selling rest, and begin anew after more than half the window?

A second buying cycle with the same people is new business (mechanism 24). Within half the window, which is one sales
cycle by default, or with selling that went on after the close, it is not.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import RECREATIONS, Kind

FRESH_START = Explanation(
    name="fresh_start",
    asks="Did the selling rest, and begin anew after more than half the window?",
    kinds=tuple(kind for kind in RECREATIONS if kind is not Kind.PARALLEL_OPPORTUNITY),
    needs=("Task|Event",),
)
