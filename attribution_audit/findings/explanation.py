"""What an innocent explanation is: a question about a claim, the kinds it can explain, what it needs, and a query
of its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from attribution_audit.vocabulary import Kind, Ruling


@dataclass(frozen=True)
class Explanation:
    """One innocent explanation. `needs` names CRM objects without which it cannot be checked ("Task|Event": either)."""

    name: str
    asks: str
    kinds: tuple[Kind, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Ruled:
    """What became of one explanation on one claim, with the record and time of the fact that decided it."""

    explanation: str
    ruling: Ruling
    record_id: str | None
    at: datetime | None
    because: str
