"""Was it part of a clean-up or a load over records of many owners, most of which bring the user nothing?

A loader that wrote nulls, a value replaced everywhere, a migration: one user changes many records in one sitting,
whoever owns them and whoever gains. A user who changes only records that pay them is not explained by this.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import SOURCE_EDITS

BULK_EDIT = Explanation(
    name="bulk_edit",
    asks="Was it part of a clean-up or a load over records of many owners, most of which bring the user nothing?",
    kinds=SOURCE_EDITS,
    needs=(),
)
