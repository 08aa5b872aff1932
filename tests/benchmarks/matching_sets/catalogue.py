"""Which sets the benchmark of matching has: what one row is, its columns, how it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000, "1m": 1_000_000}
TRUTH = "truth"
"""The column that says which person or company a row is about. No matcher is shown it."""


@dataclass(frozen=True)
class MatchingSet:
    """One table whose records are to be clustered, or two to be linked."""

    name: str
    kind: str
    key: str
    fields: Mapping[str, str | list[str]]
    """Roles of `attribution_audit.match`, each with its column or columns."""
    splink_model: str
    sides: tuple[str, ...] = ("",)
    """What the names of its tables end with: two where two tables are linked."""
    sizes: tuple[str, ...] = ()
    """None where it has one size only."""
    seed: int = 1

    def tables(self, folder: Path, size: str = "") -> list[Path]:
        """Where its tables are, once made."""
        return [folder / f"{self.title(size)}{side}.parquet" for side in self.sides]

    def title(self, size: str = "") -> str:
        """Name and size."""
        return f"{self.name}_{size}" if size else self.name


FEBRL = {
    "first_name": "given_name",
    "last_name": "surname",
    "street": "address_1",
    "city": "suburb",
    "postal_code": "postcode",
    "region": "state",
    "date_of_birth": "date_of_birth",
    "identifier": "soc_sec_id",
}
CONTACTS = {
    **{role: role for role in ("first_name", "last_name", "title", "email", "company", "website")},
    "phone": ["phone", "mobile"],
    **{role: role for role in ("street", "city", "postal_code", "country")},
}
ACCOUNTS = {role: role for role in ("company", "website", "phone", "street", "city", "postal_code", "country")}
SETS = (
    *(MatchingSet(f"febrl{number}", "person", "rec_id", FEBRL, "febrl") for number in (1, 2, 3)),
    MatchingSet("febrl4", "person", "rec_id", FEBRL, "febrl_link", sides=("a", "b")),
    MatchingSet("contacts", "person", "contact_id", CONTACTS, "contacts", sizes=tuple(SIZES)),
    MatchingSet("companies", "company", "account_id", ACCOUNTS, "companies", sizes=tuple(SIZES)),
)
