"""What a draft proposes for one value, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from attribution_audit.policy.policy import label_key

Row = Mapping[str, Any]
DECIDE = "no proposal: decide"


@dataclass(frozen=True)
class Proposal:
    """One value of the export, with the list it is proposed for."""

    value: str
    list_name: str | None
    """None where nothing is proposed: the value then stands commented out."""
    why: str
    seen: str
    """How often, in words."""

    @property
    def comment(self) -> str:
        """What stands behind the value."""
        return f"{self.seen}; {self.why}"


def alike(rows: Iterable[Row], value: str = "value") -> list[list[Row]]:
    """Rows whose labels a policy takes for the same, together; groups and rows stay in the order they came in."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(label_key(row[value]), []).append(row)
    return list(groups.values())


def total(rows: Iterable[Row], column: str) -> int:
    """The sum of a count over rows."""
    return sum(int(row[column]) for row in rows)


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "lead"), counted(1200, "opportunity", "opportunities")
    ('1 lead', '1,200 opportunities')
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def listed(parts: Iterable[tuple[int, str, str | None]]) -> str:
    """Several counts, those of nothing left out."""
    return ", ".join(counted(number, one, several) for number, one, several in parts if number) or "not in use"


Propose = Callable[[Row], Proposal]
