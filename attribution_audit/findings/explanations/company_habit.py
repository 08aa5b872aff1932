"""Do sources of which nobody gains a loss get lost at conversion as often?

A field mapping that loses every source accuses nobody. The yardstick are conversions of sales leads, from whose loss
nobody gains.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

COMPANY_HABIT = Explanation(
    name="company_habit",
    asks="Do sources of which nobody gains a loss get lost at conversion as often?",
    kinds=(Kind.SOURCE_LOST_AT_CONVERSION,),
    needs=(),
)
