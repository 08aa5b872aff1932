"""What a dialect is: one way in which the same rows leave a CRM, and what it cannot carry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.dialects.companies import Company


@dataclass(frozen=True)
class Copy:
    """An export as it is handed to the audit, and the policy that goes with it, as TOML."""

    export: Path | Mapping[str, Any]
    policy: str | None


def as_they_are(company: Company) -> Company:
    """The rows as they are."""
    return company


@dataclass(frozen=True)
class Dialect:
    """One dialect: it writes a company into an empty folder, or into memory."""

    name: str
    write: Callable[[Company, Path], Copy]
    loses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Canonical table -> columns that it spells in another way or does not carry."""
    companies: tuple[str, ...] = ("story", "specimen")
    before: Callable[[Company], Company] = as_they_are
    """What the rows must be like for the dialect to carry them all, such as stamps of whole minutes."""


def plainly(write: Callable[[Company, Path], Path | Mapping[str, Any]]) -> Callable[[Company, Path], Copy]:
    """A dialect that leaves the policy as it is."""
    return lambda company, folder: Copy(write(company, folder), company.policy)
