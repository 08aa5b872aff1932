"""What columns can mean to a matcher, and what kinds of things are matched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from attribution_audit.errors import AuditError, MissingColumn, did_you_mean


class MatchKind(StrEnum):
    """What records are matched to."""

    PERSON = "person"
    COMPANY = "company"


ROLES = (
    "first_name",
    "last_name",
    "full_name",
    "email",
    "phone",
    "company",
    "website",
    "title",
    "street",
    "city",
    "region",
    "postal_code",
    "country",
    "date_of_birth",
    "identifier",
)
Fields = Mapping[str, str | Sequence[str]]


class UnknownRole(AuditError):
    """A role in `fields` that no comparison knows."""

    def __init__(self, role: str) -> None:
        self.role = role
        super().__init__(f"fields: there is no role {role!r}.{did_you_mean(role, ROLES)} Roles are {', '.join(ROLES)}.")


class UnknownMatchKind(AuditError):
    """A kind that is neither person nor company."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        known = [each.value for each in MatchKind]
        super().__init__(
            f"There is no kind {kind!r} to match.{did_you_mean(kind, known)} Kinds are {' and '.join(known)}."
        )


class UnusableKey(AuditError):
    """A key column that does not name every record once."""

    def __init__(self, table: str, column: str, what: str) -> None:
        self.table, self.column, self.what = table, column, what
        super().__init__(f"{table}: the key column {column!r} {what}. Every record needs a key of its own.")


def kind_of(kind: str) -> MatchKind:
    """The kind of that name.

    Raises
    ------
    UnknownMatchKind
        If there is none.
    """
    try:
        return MatchKind(kind)
    except ValueError:
        raise UnknownMatchKind(kind) from None


def columns_by_role(fields: Fields, found: Iterable[str], table: str) -> dict[str, tuple[str, ...]]:
    """The columns of each role, all of which stand in the table.

    Raises
    ------
    UnknownRole, MissingColumn
        If a role or a column is not there.
    """
    columns = tuple(found)
    chosen: dict[str, tuple[str, ...]] = {}
    for role, named in fields.items():
        if role not in ROLES:
            raise UnknownRole(role)
        chosen[role] = (named,) if isinstance(named, str) else tuple(named)
        for column in chosen[role]:
            if column not in columns:
                raise MissingColumn(table, column, columns)
    return chosen
