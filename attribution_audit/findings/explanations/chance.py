"""Would as many such claims be there if sources were noise?

Where sources differ as often in directions that nobody gains by, a difference accuses nobody: a field mapping that
loses every source, picklists that people fill at random, second cycles that begin under any source. The numbers come
from the company's own like pairs; `chance.py` beside this room's other modules says how.
"""

from __future__ import annotations

from attribution_audit.findings.chance import COMPARING
from attribution_audit.findings.explanation import Explanation

CHANCE = Explanation(
    name="chance",
    asks="Would as many such claims be there if sources were noise?",
    kinds=COMPARING,
    needs=(),
)
