"""Shares of what is blank, unlisted or leads nowhere. Nine of ten blank is normal in many a company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from attribution_audit.engines import Engine, Query
from attribution_audit.preflight.spans import Filled, Turn, quarters, turns
from attribution_audit.preflight.watched import HISTORY_OF
from attribution_audit.readers import Reading

ROOM = "attribution_audit.preflight"
OBJECTS = {
    "leads": "Lead",
    "contacts": "Contact",
    "accounts": "Account",
    "opportunities": "Opportunity",
    "contact_roles": "OpportunityContactRole",
    "campaigns": "Campaign",
    "campaign_members": "CampaignMember",
    "stage_changes": "OpportunityHistory",
    "line_items": "OpportunityLineItem",
    "payouts": "Payout",
}
"""Canonical table -> the object whose absence would make every reference an orphan."""


@dataclass(frozen=True)
class Blank:
    """One field: of so many records that could hold it so many do not."""

    object: str
    field: str
    records: int
    blank: int
    is_exported: bool
    """Whether the export has the column: one that it lacks is no column of blanks."""


@dataclass(frozen=True)
class Unlisted:
    """Lead sources that no list of the policy names; the most frequent by name."""

    values: int
    records: int
    examples: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class UnknownUsers:
    """One field that names users: records that name one, those whose user no User row explains, how many such ids."""

    object: str
    field: str
    named: int
    unknown: int
    ids: int


@dataclass(frozen=True)
class Orphans:
    """One kind of reference whose parents are in the export: how many there are, how many lead nowhere."""

    object: str
    reference: str
    named: int
    orphaned: int


@dataclass(frozen=True)
class Editors:
    """Users of one part by the policy's lists: lead sources they changed, leads they made."""

    part: str
    source_changes: int
    leads_made: int


@dataclass(frozen=True)
class Blanks:
    """All of it."""

    fields: tuple[Blank, ...]
    by_quarter: tuple[Filled, ...]
    turns: tuple[Turn, ...]
    unlisted: Unlisted
    unknown_users: tuple[UnknownUsers, ...]
    """Empty where the export has no users, for nothing can be told then."""
    orphans: tuple[Orphans, ...]
    editors: tuple[Editors, ...]

    def of(self, name: str) -> Blank | None:
        """One field, such as `Lead.LeadSource`."""
        return next((one for one in self.fields if f"{one.object}.{one.field}" == name), None)


def blanks(engine: Engine, reading: Reading, fill: Sequence[Mapping[str, Any]]) -> Blanks:
    """Count it by queries; `fill` are the rows of `source_fill`."""
    for name in ("field_fill", "unlisted_labels", "unknown_users", "orphans", "editors"):
        engine.table(Query.of(ROOM, name))
    by_quarter = quarters(row for row in fill if row["record_type"] in reading.present)
    return Blanks(
        fields=_fields(engine, reading),
        by_quarter=by_quarter,
        turns=turns(by_quarter),
        unlisted=_unlisted(engine),
        unknown_users=_unknown_users(engine) if "User" in reading.present else (),
        orphans=_orphans(engine, reading),
        editors=tuple(
            Editors(row["part"], row["source_changes"], row["leads_made"])
            for row in sorted(engine.arrow("editors").to_pylist(), key=lambda row: str(row["part"]))
        ),
    )


def _fields(engine: Engine, reading: Reading) -> tuple[Blank, ...]:
    lacking = {(name, column) for name, columns in reading.missing_columns.items() for column in columns}
    roles = "OpportunityContactRole" in reading.present
    return tuple(
        Blank(
            row["object"],
            row["field"],
            row["records"],
            row["blank"],
            (row["object"], row["field"]) not in lacking and (row["field"] != "contact roles" or roles),
        )
        for row in sorted(
            engine.arrow("field_fill").to_pylist(), key=lambda row: (str(row["object"]), str(row["field"]))
        )
        if row["object"] in reading.present
    )


def _unlisted(engine: Engine) -> Unlisted:
    rows = sorted(engine.arrow("unlisted_labels").to_pylist(), key=lambda row: int(row["place"]))
    if not rows:
        return Unlisted(0, 0, ())
    return Unlisted(rows[0]["labels"], rows[0]["all_records"], tuple((row["label"], row["records"]) for row in rows))


def _unknown_users(engine: Engine) -> tuple[UnknownUsers, ...]:
    rows = sorted(engine.arrow("unknown_users").to_pylist(), key=lambda row: (str(row["object"]), str(row["field"])))
    return tuple(
        UnknownUsers(row["object"], row["field"], row["named"], row["unknown"], row["unknown_ids"]) for row in rows
    )


def _orphans(engine: Engine, reading: Reading) -> tuple[Orphans, ...]:
    histories = {record_type: name for name, record_type in HISTORY_OF.items()}
    rows = sorted(
        engine.arrow("orphans").to_pylist(), key=lambda row: (row["table_name"], row["part"], row["reference"])
    )
    return tuple(
        Orphans(
            OBJECTS.get(row["table_name"]) or histories[row["part"]], row["reference"], row["named"], row["orphaned"]
        )
        for row in rows
        if OBJECTS[row["parent_table"]] in reading.present
    )
