"""What a company that does not track lead sources exports: history without rows of LeadSource, or no such files.

Stages and amounts are in OpportunityHistory in any case, which nobody has to switch on.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from ..dice import Dice

HISTORIES = ("LeadHistory", "ContactHistory", "AccountHistory", "OpportunityFieldHistory")
NO_FILES = 0.5


def hidden(tables: dict[str, pa.Table], dice: Dice) -> dict[str, pa.Table]:
    """The tables without what tells of lead sources; in half of the companies without any field history."""
    if dice.chance(NO_FILES):
        return {name: table for name, table in tables.items() if name not in HISTORIES}
    return {name: _without_sources(table) if name in HISTORIES else table for name, table in tables.items()}


def _without_sources(table: pa.Table) -> pa.Table:
    return table.filter(pc.not_equal(table["Field"], "LeadSource")).combine_chunks()
