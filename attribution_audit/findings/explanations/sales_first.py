"""Was somebody in sales in touch, by what they entered at the time, before marketing's first evidence?

A rep who prospected before the form was filled is right to say so (mechanism 25). The time of entry counts, not the
date typed in.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import LOST_SOURCES, RECREATIONS

SALES_FIRST = Explanation(
    name="sales_first",
    asks="Was somebody in sales in touch, by what they entered at the time, before marketing's first evidence?",
    kinds=(*LOST_SOURCES, *RECREATIONS),
    needs=("Task|Event",),
)
